// Package quote writes what was said as text that can be pasted: as it stands, or as a Markdown quote that says whose it is.
//
// What it writes holds no control character but line ends, whatever it is given.
package quote

import (
	"strings"

	"fangtan/reader/cells"
	"fangtan/reader/words"
)

// Said is what one speaker says, or text that nobody says.
type Said struct {
	Speaker    string // "" for none
	Paragraphs []Paragraph
}

// Paragraph is the visible text of one block, or a part of it. A line end in it is one of the article.
type Paragraph struct {
	Text string
	Code bool // its lines stay as they are
}

// Source says where the words are from. Fields may be empty.
type Source struct{ Title, Author, Date, Link string }

// Plain returns the text of parts, paragraphs apart by a blank line. Where there are several parts, the first paragraph of each begins with its speaker.
func Plain(parts []Said, w *words.Quote) string {
	var out []string
	for _, part := range parts {
		for i, p := range part.Paragraphs {
			text := lines(p.Text)
			if i == 0 && len(parts) > 1 && part.Speaker != "" {
				text = cells.Clean(part.Speaker) + w.Colon + text
			}
			out = append(out, text)
		}
	}
	return strings.Join(out, "\n\n")
}

// Markdown returns parts as a quote whose last line says who says it, if it is one, and where it is from.
func Markdown(parts []Said, from Source, w *words.Quote) string {
	paragraphs := Paragraphs(parts, w)
	if line := attribution(parts, from, w); line != "" {
		paragraphs = append(paragraphs, line)
	}
	return Quoted(paragraphs)
}

// Paragraphs returns the paragraphs of parts as Markdown. Where there are several parts, the first paragraph of each begins with its speaker in bold.
func Paragraphs(parts []Said, w *words.Quote) []string {
	var out []string
	for _, part := range parts {
		for i, p := range part.Paragraphs {
			text := paragraph(p)
			switch {
			case i > 0 || len(parts) < 2 || part.Speaker == "":
			case p.Code:
				out = append(out, "**"+Escape(part.Speaker)+w.Colon+"**")
			default:
				text = "**" + Escape(part.Speaker) + w.Colon + "** " + text
			}
			out = append(out, text)
		}
	}
	return out
}

// Quoted returns paragraphs of Markdown as one quote.
func Quoted(paragraphs []string) string {
	var out strings.Builder
	for i, p := range paragraphs {
		if i > 0 {
			out.WriteString(">\n")
		}
		for line := range strings.SplitSeq(p, "\n") {
			out.WriteString(strings.TrimRight("> "+line, " ") + "\n")
		}
	}
	return out.String()
}

// From says where words are from, as one line of Markdown; "" where nothing is known.
func From(from Source, w *words.Quote) string {
	from.Title = ""
	return strings.TrimPrefix(attribution(nil, from, w), w.Dash)
}

// attribution says whose the words are: "—— 乔木，《灯塔》，林一，2025 年 3 月 2 日，https://…".
func attribution(parts []Said, from Source, w *words.Quote) string {
	var fields []string
	if len(parts) == 1 && parts[0].Speaker != "" {
		fields = append(fields, Escape(parts[0].Speaker))
	}
	if title := strings.TrimSpace(cells.Clean(from.Title)); title != "" {
		fields = append(fields, w.Title(Escape(title)))
	}
	for _, f := range []string{from.Author, from.Date} {
		if f = strings.TrimSpace(cells.Clean(f)); f != "" {
			fields = append(fields, Escape(f))
		}
	}
	if link := strings.TrimSpace(cells.Clean(from.Link)); link != "" {
		fields = append(fields, Link(link))
	}
	if len(fields) == 0 {
		return ""
	}
	return w.Dash + strings.Join(fields, w.Between)
}

// Link returns an URL as Markdown that makes it a link where it can be one.
func Link(url string) string {
	if strings.ContainsAny(url, " <>\\") || !strings.Contains(url, ":") {
		return Escape(url)
	}
	return "<" + url + ">"
}

// lines returns text without what is no part of a line but line ends; a tab parts the cells of a table.
func lines(text string) string {
	var out []string
	for line := range strings.SplitSeq(text, "\n") {
		out = append(out, cells.Clean(strings.ReplaceAll(line, "\t", "  ")))
	}
	return strings.Join(out, "\n")
}
