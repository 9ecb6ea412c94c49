package parse

import "slices"

// endSummaries ends the summaries that no further heading ends: what follows a list of points, outside of it or behind a rule, is none of them where it goes on for some
// paragraphs. It may be the talk, which is not looked for in a summary.
func (a *Article) endSummaries() {
	if !slices.ContainsFunc(a.Sections, func(s Section) bool { return s.Role == RoleSummary }) {
		return
	}
	var out []Section
	for _, s := range a.Sections {
		end := s.Blocks.End
		why := whyBehindPoints
		if s.Role == RoleSummary {
			if end = a.summaryEnd(s.Blocks); end == s.Blocks.End {
				switch {
				case s.Blocks.End == len(a.Blocks) && len(a.Sections) <= 2:
					end, why = a.talkInSummary(s.Blocks, 4), whyNoHeading
				case a.sizeOf(s.Blocks)*5 > len(a.Source)*2: // the agenda of a meeting, and what was said about it
					end, why = a.talkInSummary(s.Blocks, 10), whyNoHeading
				}
			}
		}
		if end == s.Blocks.Start {
			s.Role, s.Why, end = RoleBody, why, s.Blocks.End
		}
		if end < s.Blocks.End {
			out = append(out, Section{s.Role, s.Title, Range{s.Blocks.Start, end}, s.Why}, Section{Role: RoleBody, Blocks: Range{end, s.Blocks.End}, Why: why})
			continue
		}
		out = append(out, s)
	}
	a.Sections = out
}

// summaryEnd returns the block behind the points of the summary in blocks, or the end of these where it has no other.
func (a *Article) summaryEnd(blocks Range) int {
	const some = 4 // paragraphs
	points := false
	end := -1
	for i := blocks.Start; i < blocks.End && end < 0; i++ {
		b := &a.Blocks[i]
		held := b.In != nil || b.Kind == Table
		switch {
		case b.Kind == Rule && b.In == nil && i > blocks.Start+1:
			end = i
		case held:
			points = true
		case points && b.Kind == Paragraph:
			end = i
		}
	}
	if end < 0 {
		return blocks.End
	}
	follow := 0
	for i := end; i < blocks.End; i++ {
		if b := &a.Blocks[i]; b.Kind == Heading {
			return blocks.End // it has parts
		} else if b.Kind == Paragraph && b.In == nil {
			follow++
		}
	}
	if follow < some {
		return blocks.End
	}
	return end
}

// sizeOf returns the bytes from the first to the last of some blocks.
func (a *Article) sizeOf(blocks Range) int {
	return a.Blocks[blocks.End-1].Span.End - a.Blocks[blocks.Start].Span.Start
}

// talkInSummary returns the block with the first label of the talk that stands in a section though its heading says “Summary”; the end of blocks where fewer than least labels are of
// names that come again, or where these do not take turns.
func (a *Article) talkInSummary(blocks Range, least int) int {
	gs := grammars()
	for _, r := range readingsOf(gs, a.collectIn(blocks, gs)...) {
		if r.all[0].bare || unmarked(r.grammar) {
			continue
		}
		count := map[string]int{}
		for _, l := range r.all {
			count[l.who]++
		}
		known := filter(r.all, func(l label) bool { return count[l.who] > 1 })
		if len(known) >= least && alternation(known) > 0.5 {
			return known[0].block
		}
	}
	return blocks.End
}
