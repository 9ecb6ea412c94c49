package parse

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"strings"
)

// The exported form of an article: what stands before the turns, the turns, and what follows. Lines count from 1, the last one of a range included.
type (
	jsonHead struct {
		Title    string        `json:"title"`
		Meta     []jsonPair    `json:"meta"`
		Speakers []jsonSpeaker `json:"speakers"`
		Sections []jsonSection `json:"sections"`
	}
	jsonTail struct {
		Topics  []jsonTopic `json:"topics"`
		Images  []jsonImage `json:"images"`
		Related []jsonLink  `json:"related"`
	}
	jsonPair struct {
		Key   string `json:"key"`
		Value string `json:"value"`
	}
	jsonSpeaker struct {
		Name       string `json:"name"`
		Turns      int    `json:"turns"`
		Characters int    `json:"characters"`
	}
	jsonSection struct {
		Role  Role   `json:"role"`
		Title string `json:"title"`
		Start int    `json:"start"`
		End   int    `json:"end"`
	}
	jsonTurn struct {
		Index   int      `json:"index"`
		Speaker string   `json:"speaker"`
		Kind    TurnKind `json:"kind"`
		Time    string   `json:"time,omitempty"`
		Line    int      `json:"line"`
		End     int      `json:"end"`
		Text    string   `json:"text"`
	}
	jsonTopic struct {
		Title string `json:"title"`
		Line  int    `json:"line"`
		Turns []int  `json:"turns"`
		Found bool   `json:"found,omitempty"`
	}
	jsonImage struct {
		URL  string `json:"url"`
		Alt  string `json:"alt"`
		Line int    `json:"line"`
	}
	jsonLink struct {
		Title string `json:"title"`
		URL   string `json:"url"`
	}
)

// MarshalJSON exports what was parsed, in the form that `fangtan --json` prints.
func (a *Article) MarshalJSON() ([]byte, error) {
	var buf bytes.Buffer
	err := a.WriteJSON(&buf)
	return buf.Bytes(), err
}

// jsonBatch is how many turns are made into text before they are written.
const jsonBatch = 4 * fewest

// WriteJSON writes what [Article.MarshalJSON] returns, with indents of two spaces and a line end behind it. It holds no more than a few turns of it at a time.
func (a *Article) WriteJSON(w io.Writer) error {
	out := bufio.NewWriter(w)
	open, shut := []byte("{\n"), []byte("\n}\n")
	out.Write(bytes.TrimSuffix(indented(a.jsonHead(), ""), shut))
	out.WriteString(",\n  \"turns\": [")
	for from := 0; from < len(a.Turns); from += jsonBatch {
		n := min(jsonBatch, len(a.Turns)-from)
		for _, part := range inParts(n, func(part Range) []byte { return a.jsonTurns(from+part.Start, from+part.End) }) {
			out.Write(part)
		}
	}
	if len(a.Turns) > 0 {
		out.WriteString("\n  ")
	}
	out.WriteString("],\n")
	out.Write(bytes.TrimPrefix(indented(a.jsonTail(), ""), open))
	return out.Flush()
}

// indented returns v as JSON with a line end behind it, each line but the first one behind prefix.
func indented(v any, prefix string) []byte {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false) // a URL stands as it is
	enc.SetIndent(prefix, "  ")
	_ = enc.Encode(v) // it is all strings and numbers
	return buf.Bytes()
}

// jsonTurns returns turns from to end, each with a comma before it but the first one of all.
func (a *Article) jsonTurns(from, end int) []byte {
	var out []byte
	for k := from; k < end; k++ {
		if k > 0 {
			out = append(out, ',')
		}
		t := &a.Turns[k]
		turn := jsonTurn{k, a.Speakers[t.Speaker].Name, t.Kind, t.Time, t.Line, a.lastLine(t.Blocks), a.TurnText(*t)}
		out = append(append(out, "\n    "...), bytes.TrimSuffix(indented(turn, "    "), []byte("\n"))...)
	}
	return out
}

func (a *Article) jsonHead() jsonHead {
	out := jsonHead{a.Title, []jsonPair{}, []jsonSpeaker{}, []jsonSection{}}
	for _, p := range a.Meta {
		out.Meta = append(out.Meta, jsonPair{p.Key, p.Value})
	}
	for _, s := range a.Speakers {
		out.Speakers = append(out.Speakers, jsonSpeaker{s.Name, s.Turns, s.Characters})
	}
	for _, s := range a.Sections {
		out.Sections = append(out.Sections, jsonSection{s.Role, s.Title, a.firstLine(s.Blocks), a.lastLine(s.Blocks)})
	}
	return out
}

func (a *Article) jsonTail() jsonTail {
	out := jsonTail{[]jsonTopic{}, []jsonImage{}, []jsonLink{}}
	for _, t := range a.Topics {
		out.Topics = append(out.Topics, jsonTopic{t.Title, t.Line, append([]int{}, t.Turns...), t.Found})
	}
	for _, i := range a.Images {
		out.Images = append(out.Images, jsonImage{i.URL, i.Alt, i.Line})
	}
	for _, l := range a.Related() {
		out.Related = append(out.Related, jsonLink{l.Title, l.URL})
	}
	return out
}

func (a *Article) firstLine(r Range) int { return a.LineOf(a.Blocks[r.Start].Span.Start) }

func (a *Article) lastLine(r Range) int {
	s := a.Blocks[r.End-1].Span
	return a.LineOf(max(s.End-1, s.Start))
}

// TurnText returns the visible text of a turn without its label and without promotion among it, paragraphs apart by a blank line.
func (a *Article) TurnText(t Turn) string {
	var out strings.Builder
	for i := t.Blocks.Start; i < t.Blocks.End; i++ {
		if a.Blocks[i].Kind == Label || a.Blocks[i].Promo {
			continue
		}
		s := a.Text(i)
		switch {
		case s == "":
			continue
		case out.Len() == 0:
		case a.Blocks[i].Joined:
			out.WriteString("\n")
		default:
			out.WriteString("\n\n")
		}
		out.WriteString(s)
	}
	return out.String()
}
