package parse

import (
	"bytes"
	"encoding/json"
	"strings"
)

// The exported form of an article. Lines count from 1, the last one of a range included.
type (
	jsonArticle struct {
		Title    string        `json:"title"`
		Meta     []jsonPair    `json:"meta"`
		Speakers []jsonSpeaker `json:"speakers"`
		Sections []jsonSection `json:"sections"`
		Turns    []jsonTurn    `json:"turns"`
		Topics   []jsonTopic   `json:"topics"`
		Images   []jsonImage   `json:"images"`
		Related  []jsonLink    `json:"related"`
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
	out := jsonArticle{
		Title: a.Title, Meta: []jsonPair{}, Speakers: []jsonSpeaker{}, Sections: []jsonSection{}, Turns: []jsonTurn{},
		Topics: []jsonTopic{}, Images: []jsonImage{}, Related: []jsonLink{},
	}
	for _, p := range a.Meta {
		out.Meta = append(out.Meta, jsonPair{p.Key, p.Value})
	}
	for _, s := range a.Speakers {
		out.Speakers = append(out.Speakers, jsonSpeaker{s.Name, s.Turns, s.Characters})
	}
	for _, s := range a.Sections {
		out.Sections = append(out.Sections, jsonSection{s.Role, s.Title, a.firstLine(s.Blocks), a.lastLine(s.Blocks)})
	}
	for k, t := range a.Turns {
		out.Turns = append(out.Turns, jsonTurn{k, a.Speakers[t.Speaker].Name, t.Kind, t.Time, t.Line, a.lastLine(t.Blocks), a.TurnText(t)})
	}
	for _, t := range a.Topics {
		out.Topics = append(out.Topics, jsonTopic{t.Title, t.Line, append([]int{}, t.Turns...), t.Found})
	}
	for _, i := range a.Images {
		out.Images = append(out.Images, jsonImage{i.URL, i.Alt, i.Line})
	}
	for _, l := range a.Related() {
		out.Related = append(out.Related, jsonLink{l.Title, l.URL})
	}
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false) // a URL stands as it is
	err := enc.Encode(out)
	return buf.Bytes(), err
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
