package typeset

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	uv "github.com/charmbracelet/ultraviolet"

	"fangtan/parse"
	"fangtan/reader/link"
	"fangtan/reader/theme"
)

// ink draws runs, the first of which begins at offset in the block's visible text.
func (s *Setter) ink(runs []parse.Run, base uv.Style, offset int) *ink {
	k := &ink{}
	var marks parse.Marks
	caption := false // a picture's caption was drawn last
	for _, r := range runs {
		s.ends(k, marks, r.Marks, base)
		marks = r.Marks
		style := s.marked(base, r.Marks)
		link := safeLink(r.URL)
		if caption && r.Kind == parse.TextRun && spaced(r.Text) || r.Kind == parse.ImageRun && letter(k.last()) {
			k.deco(" ", style, "") // a picture is no part of the words at its sides
		}
		caption = r.Kind == parse.ImageRun
		switch r.Kind {
		case parse.BreakRun:
			k.draw("\n", offset, len(r.Text), style, "")
		case parse.ImageRun:
			s.image(k, r, theme.Over(style, s.Theme.Markdown.Image), link, offset)
		case parse.FootnoteRun:
			s.call(k, r, theme.Over(style, s.Theme.Markdown.Link), offset)
		default:
			if r.URL != "" {
				style = theme.Over(style, s.Theme.Markdown.Link)
			}
			s.run(k, r, style, link, offset)
		}
		offset += len(r.Text)
	}
	s.ends(k, marks, 0, base)
	return k
}

// call draws the label of a footnote in brackets, which stay with the text before them.
func (s *Setter) call(k *ink, r parse.Run, style uv.Style, offset int) {
	first := len(k.pieces)
	k.join()
	k.deco("[", style, "")
	s.text(k, r.Text, style, "", offset)
	k.join()
	k.deco("]", style, "")
	for i := range k.pieces[first:] {
		k.pieces[first+i].Note = r.Text
	}
}

// spaced reports whether text begins with what needs a space before it.
func spaced(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return letter(r)
}

func letter(r rune) bool { return han(r) || western(r) }

// image draws a picture as a mark and its caption; where it has none, the place it comes from.
func (s *Setter) image(k *ink, r parse.Run, style uv.Style, link string, offset int) {
	k.deco("▨", style, link)
	k.join()
	k.deco(" ", style, link)
	k.join()
	if r.Text != "" {
		s.text(k, r.Text, style, link, offset)
		return
	}
	k.deco(imageName(r.URL), style, link)
}

// imageName returns what is shown of an image without a caption: the host of its URL, or the last part of its path.
func imageName(target string) string {
	u, err := url.Parse(target)
	if err != nil {
		return "…"
	}
	name := u.Hostname()
	if name == "" {
		name = u.Path[strings.LastIndexByte(u.Path, '/')+1:]
	}
	name = strings.Map(func(r rune) rune {
		if !unicode.IsGraphic(r) {
			return -1
		}
		return r
	}, name)
	if name == "" || len(name) > 64 {
		return "…"
	}
	return name
}

// run draws a text run, raised and lowered text by the characters that Unicode has for it, or by ^ and _ as in TeX.
func (s *Setter) run(k *ink, r parse.Run, style uv.Style, link string, offset int) {
	var forms map[rune]rune
	mark := "^"
	switch {
	case r.Marks&parse.Superscript != 0:
		forms = superscripts()
	case r.Marks&parse.Subscript != 0:
		forms, mark = subscripts(), "_"
	default:
		s.text(k, r.Text, style, link, offset)
		return
	}
	for _, c := range r.Text {
		if forms[c] == 0 {
			k.join()
			k.deco(mark, style, link)
			k.join()
			s.text(k, r.Text, style, link, offset)
			return
		}
	}
	for i, c := range r.Text {
		k.join()
		k.draw(string(forms[c]), offset+i, utf8.RuneLen(c), style, link)
	}
}

// text draws visible text: tabs as a space, what must not reach a terminal as a picture of it, and, where asked for, a thin space between
// Chinese and Latin.
func (s *Setter) text(k *ink, text string, style uv.Style, link string, offset int) {
	start := 0
	prev := k.last()
	for i, r := range text {
		if s.Measure.Thin && thin(prev, r) {
			k.add(text[start:i], offset+start, style, link)
			k.deco(" ", style, link)
			start = i
		}
		prev = r
		drawn, other := depict(r)
		if i == 0 && voiced(r) {
			k.deco(wordJoiner, style, link)
			k.join()
		}
		if !other {
			continue
		}
		k.add(text[start:i], offset+start, style, link)
		size := 1
		if r != utf8.RuneError || strings.HasPrefix(text[i:], "\uFFFD") {
			size = utf8.RuneLen(r)
		}
		k.draw(drawn, offset+i, size, style, link)
		start = i + size
	}
	k.add(text[start:], offset+start, style, link)
}

// voiced reports whether r is a half-width voiced mark. It makes one cluster with whatever stands before it, also with what the program adds there, and is a cell
// narrower in it than alone; behind a word joiner it stands alone.
func voiced(r rune) bool { return r == 0xFF9E || r == 0xFF9F }

const wordJoiner = "\u2060"

// last returns the last character of the text, or 0.
func (k *ink) last() rune {
	if len(k.pieces) == 0 {
		return 0
	}
	r, _ := utf8.DecodeLastRuneInString(k.pieces[len(k.pieces)-1].Text)
	return r
}

// depict returns what is drawn for r where it is not drawn as itself.
func depict(r rune) (drawn string, other bool) {
	switch {
	case r == '\n', r == 0x2028, r == 0x2029:
		return "\n", true
	case r == '\t':
		return " ", true
	case r < 0x20:
		return string(0x2400 + r), true
	case r == 0x7f:
		return "\u2421", true
	case r == utf8.RuneError, r > 0x7f && r < 0xA0, r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069:
		return "\uFFFD", true
	}
	return "", false
}

// thin reports whether a and b are an ideograph or kana and a Latin letter or digit, in either order (CLREQ 3.2.2, "Mixed text composition").
func thin(a, b rune) bool { return han(a) && western(b) || western(a) && han(b) }

func han(r rune) bool { return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) }

func western(r rune) bool {
	return digit(r) || unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic) && r < 0xFF00
}

// safeLink returns target as it may be opened, or "" where it may not.
func safeLink(target string) string {
	t, _ := link.Parse(target)
	return t.URL
}

// clickable returns target where the terminal may open it at a click, or "".
func clickable(target string) string {
	if t, _ := link.Parse(target); t.Clickable() {
		return t.URL
	}
	return ""
}

func superscripts() map[rune]rune {
	return forms("0123456789+-=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ")
}

func subscripts() map[rune]rune {
	return forms("0123456789+-=()aeoxhklmnpst", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜ")
}

func forms(plain, shifted string) map[rune]rune {
	m := map[rune]rune{}
	to := []rune(shifted)
	for i, r := range []rune(plain) {
		m[r] = to[i]
	}
	return m
}
