package parse

import (
	"bytes"

	"fangtan/parse/visible"
)

// turns makes a turn of each opening and what follows it up to the next one or the end of the section's talk.
func (a *Article) turns(opened []opening) {
	a.Turns = make([]Turn, 0, len(opened))
	next := 0
	for k := range a.Sections {
		s := &a.Sections[k]
		for next < len(opened) && opened[next].block < s.Blocks.End {
			o := opened[next]
			next++
			end := s.Blocks.End
			if next < len(opened) {
				end = min(end, opened[next].block)
			}
			t := Turn{Kind: KindOther, Blocks: Range{o.block, end}, Line: a.LineOf(a.Blocks[o.block].Span.Start), Time: visible.Line(o.label.time)}
			if stamp := a.stampBefore(o.block); stamp != "" && t.Time == "" {
				t.Time = stamp
			}
			a.closeTurn(&t)
			a.Turns = append(a.Turns, t)
		}
	}
	a.people(opened)
	for _, t := range a.Turns {
		a.Speakers[t.Speaker].Turns++
	}
}

// closeTurn takes rules, and the time stamp of the next turn, off the end of a turn: they part a turn from the next one and belong to neither.
func (a *Article) closeTurn(t *Turn) {
	if t.Blocks.Len() > 1 && t.Blocks.End < len(a.Blocks) && a.Blocks[t.Blocks.End].Kind == Label && a.stampBefore(t.Blocks.End) != "" {
		t.Blocks.End--
	}
	for t.Blocks.Len() > 1 {
		switch a.Blocks[t.Blocks.End-1].Kind {
		case Rule, Definition:
			t.Blocks.End--
		default:
			return
		}
	}
}

// stampBefore returns the time stamp that stands alone in the paragraph before block i, or "".
func (a *Article) stampBefore(i int) string {
	if i == 0 || a.Blocks[i-1].Kind != Paragraph || len(a.Blocks[i-1].Lines) != 1 || a.Blocks[i-1].Span.Len() > headLimit {
		return ""
	}
	l := a.Blocks[i-1].Lines[0]
	line := a.Source[l.Start:l.End]
	if open := bytes.TrimLeft(line, "*_ "); len(open) == 0 || opensPlainly(open[0]) || !bytes.ContainsAny(line, "0123456789") || !hasColon(line) {
		return ""
	}
	h := head{block: &a.Blocks[i-1]}
	h.read(string(line))
	if !h.stampOnly() {
		return ""
	}
	st := h.parts.before
	return visible.Line(string(h.text[st.start:st.end]))
}

// hasColon reports whether there is a colon in s, of any kind that stamps have.
func hasColon(s []byte) bool {
	for at, c := range s {
		if (c == ':' || c >= 0xE2) && colonAt(s, at) > 0 {
			return true
		}
	}
	return false
}

// talkSections gives the sections that hold turns the role of a transcript. What stands before the first turn of a section that no heading opens, or whose
// heading says what else it is, is a section of its own; a heading that is a name or a question opens no section but in the talk.
func (a *Article) talkSections(opened []opening) {
	if len(opened) == 0 {
		return
	}
	level := a.questionLevel(opened)
	var out []Section
	next := 0
	for _, s := range a.Sections {
		first := next
		for next < len(opened) && opened[next].block < s.Blocks.End {
			next++
		}
		if first == next {
			head := &a.Blocks[s.Blocks.Start]
			if n := len(out); level > 0 && n > 0 && out[n-1].Role == RoleTranscript && s.Role == RoleBody && head.Kind == Heading && head.Level > level { // a part of an answer
				out[n-1].Blocks.End = s.Blocks.End
				continue
			}
			out = append(out, s)
			continue
		}
		at := opened[first].block
		talk := Section{Role: RoleTranscript, Title: s.Title, Blocks: s.Blocks, Why: whyTurns}
		switch {
		case s.Role == RoleTranscript:
			talk.Why = s.Why
		case at == s.Blocks.Start && a.Blocks[at].Kind == Label:
			talk.Title = ""
			if n := len(out); n > 0 && (out[n-1].Role == RoleTranscript || a.onlyHeading(out[n-1])) {
				talk = out[n-1]
				talk.Role, talk.Blocks.End, talk.Why = RoleTranscript, s.Blocks.End, whyTurns
				out = out[:n-1]
			}
		case a.hasText(s.Blocks.Start, at) && (s.Title == "" || s.Role != RoleBody):
			out = append(out, Section{Role: s.Role, Title: s.Title, Blocks: Range{s.Blocks.Start, at}, Why: s.Why})
			talk.Title, talk.Blocks.Start = "", at
		}
		out = append(out, talk)
	}
	a.Sections = out
}

// questionLevel returns the level of the headings that are questions, or 0.
func (a *Article) questionLevel(opened []opening) uint8 {
	for _, o := range opened {
		if b := &a.Blocks[o.block]; o.label.bare && b.Kind == Heading {
			return b.Level
		}
	}
	return 0
}

// onlyHeading reports whether a section is a heading with nothing below it.
func (a *Article) onlyHeading(s Section) bool {
	return a.Blocks[s.Blocks.Start].Kind == Heading && !a.hasText(s.Blocks.Start, s.Blocks.End) && s.Role != RoleFront
}

// hasText reports whether there is more than headings and rules from block start up to end.
func (a *Article) hasText(start, end int) bool {
	for i := start; i < end; i++ {
		switch a.Blocks[i].Kind {
		case Heading, Rule, Definition:
		default:
			return true
		}
	}
	return false
}

// labelText returns the name that a Label block shows.
func (a *Article) labelText(b *Block) string { return visible.Line(b.Info) }
