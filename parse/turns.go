package parse

// turns makes a turn of each label and what follows it up to the next label or the end of the section's talk. Sections that hold turns are the transcript.
func (a *Article) turns() {
	speakers := map[string]int{}
	for k := range a.Sections {
		s := &a.Sections[k]
		open := -1
		for i := s.Blocks.Start; i < s.Blocks.End; i++ {
			b := &a.Blocks[i]
			if b.Kind == Label {
				id, known := speakers[b.Info]
				if !known {
					id = len(a.Speakers)
					speakers[b.Info] = id
					a.Speakers = append(a.Speakers, Speaker{Name: b.Info, Labels: []string{b.Info}})
				}
				open = len(a.Turns)
				a.Turns = append(a.Turns, Turn{Speaker: id, Kind: KindOther, Blocks: Range{i, i}, Line: a.LineOf(b.Span.Start)})
			}
			if open >= 0 {
				a.Turns[open].Blocks.End = i + 1
			}
		}
		if open >= 0 && s.Role != RoleTranscript {
			s.Role, s.Why = RoleTranscript, "it holds turns"
		}
	}
	for k := range a.Turns {
		a.closeTurn(&a.Turns[k])
		a.Speakers[a.Turns[k].Speaker].Turns++
	}
}

// closeTurn takes rules off the end of a turn: a rule parts a turn from the next one and belongs to neither.
func (a *Article) closeTurn(t *Turn) {
	for t.Blocks.Len() > 1 {
		switch a.Blocks[t.Blocks.End-1].Kind {
		case Rule, Definition:
			t.Blocks.End--
		default:
			return
		}
	}
}

// labelText returns the name that a Label block shows.
func (a *Article) labelText(b *Block) string { return clean(b.Info) }
