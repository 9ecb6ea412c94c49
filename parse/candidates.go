package parse

import (
	"slices"

	"fangtan/parse/parallel"
)

// place is where in the text a grammar is at work: one grammar in list items and the same one outside of them are two ways to mark who speaks.
type place uint8

const (
	inText place = iota
	inQuote
	inItem
	inOther
)

func placeOf(c *Container) place {
	for ; c != nil; c = c.Parent {
		switch c.Kind {
		case Item, Term:
			return inItem
		case Quote:
			return inQuote
		default:
			return inOther
		}
	}
	return inText
}

// reading is what one grammar in one place makes of an article: its labels and how well they look like those of a talk.
type reading struct {
	grammar grammar
	place   place
	all     []label // every candidate
	labels  []label // those that the evidence leaves
	Evidence
}

// candidates are what label grammars find in the blocks from one on, in the order of the text.
type candidates struct {
	from  int
	parts [][]label
}

// collect finds the candidates of grammars in some of the blocks, whatever section these are of.
func (a *Article) collect(gs []grammar, blocks Range) candidates {
	return candidates{blocks.Start, slices.Concat(parallel.Parts(a.crew, blocks.Len(), func(start, end int) [][]label {
		return a.collectIn(Range{blocks.Start + start, blocks.Start + end}, gs)
	})...)}
}

// dropUntalkative drops the candidates in sections where no talk can stand.
func (a *Article) dropUntalkative(c candidates) {
	for p, part := range c.parts {
		section := 0
		if len(part) > 0 {
			section = a.SectionOf(part[0].block)
		}
		c.parts[p] = slices.DeleteFunc(part, func(l label) bool {
			for l.block >= a.Sections[section].Blocks.End {
				section++
			}
			return !mayHoldTalk(a.Sections[section].Role)
		})
	}
}

// readingsOf shares candidates out among the readings of the grammars that found them. Readings come in the order of the grammars.
func readingsOf(gs []grammar, parts ...[]label) []*reading {
	counts := make([]int, len(gs)*int(inOther))
	for _, part := range parts {
		for k := range part {
			counts[part[k].reading]++
		}
	}
	var out []*reading
	byNumber := make([]*reading, len(counts))
	for at, n := range counts {
		if n > 0 {
			byNumber[at] = &reading{grammar: gs[at/int(inOther)], place: place(at % int(inOther)), all: make([]label, 0, n)}
			out = append(out, byNumber[at])
		}
	}
	for p, part := range parts {
		for k := range part {
			r := byNumber[part[k].reading]
			r.all = append(r.all, part[k])
		}
		parts[p] = nil // it may be large
	}
	for _, r := range out {
		r.labels = r.all
	}
	return out
}

// calledName is what a name on a label is: whose name, "" for what is none, and its [likeness].
type calledName struct {
	who  string
	like float64
}

// pieceOfCandidates is how many candidates are kept together while nobody knows how many there are.
const pieceOfCandidates = 16

// collectIn is [Article.collect] for one goroutine. It returns pieces of what it finds.
func (a *Article) collectIn(part Range, gs []grammar) [][]label {
	var pieces [][]label
	var found []label
	naming := slices.IndexFunc(gs, namesNobody) // how many of gs find names
	if naming < 0 {
		naming = len(gs)
	}
	h := head{src: a.Source}
	var c label
	called := map[string]calledName{} // what the names so far are: most of them recur
	for i := part.Start; i < part.End; i++ {
		b := &a.Blocks[i]
		where := placeOf(b.In)
		if b.Kind != Paragraph && b.Kind != Heading || where == inOther {
			continue
		}
		h.block, h.next = b, nil
		if i+1 < len(a.Blocks) && a.Blocks[i+1].Kind == Paragraph && a.Blocks[i+1].In == b.In && len(b.Lines) == 1 && len(a.Blocks[i+1].Lines) > 0 {
			h.next = &a.Blocks[i+1]
		}
		stamps := 0 // lines so far that are time stamps alone
		for k, l := range b.Lines {
			h.index, h.afterStamp = k, k > 0 && stamps == k
			h.read(a.source(l.Span))
			stamps += int(share(h.stampOnly()))
			first := 0
			if !h.mayName() {
				first = naming
			}
			for n := first; n < len(gs); n++ {
				if !gs[n].find(&h, &c) {
					continue
				}
				if !c.bare {
					as, known := called[c.name]
					if !known {
						as.like = likeness(c.name)
						if c.told || as.like > 0 {
							as.who = whose(c.name)
						}
						called[c.name] = as
					}
					if as.who == "" {
						continue
					}
					c.who, c.like = as.who, as.like
				}
				c.block, c.line, c.end = i, k, l.Start+c.end
				if c.cut > 0 {
					c.cut += l.Start
				}
				c.reading = uint8(n*int(inOther) + int(where))
				if len(found) == cap(found) {
					pieces = append(pieces, found)
					found = make([]label, 0, pieceOfCandidates)
				}
				found = append(found, c)
			}
		}
	}
	return append(pieces, found)
}

// searched returns the blocks in which labels are looked for: all, or none of an article that is speechless.
func (a *Article) searched() Range {
	if a.speechless() {
		return Range{}
	}
	return Range{0, len(a.Blocks)}
}

// speechless reports whether an article of very many lines has next to nothing on each: they might all be names, and nobody says anything. A list holds a talk still less often.
func (a *Article) speechless() bool {
	const many, short = 50_000, 16          // lines; bytes in one, on average
	const manyItems, shortItem = 20_000, 24 // of a text that is a list
	lines, size, listed := 0, 0, 0
	for i := range a.Blocks {
		if b := &a.Blocks[i]; b.Kind == Paragraph || b.Kind == Heading {
			lines, size = lines+len(b.Lines), size+b.Span.Len()
			if b.In != nil && b.In.Kind == Item {
				listed += len(b.Lines)
			}
		}
	}
	return lines > many && size < lines*short || listed > manyItems && listed*10 > lines*9 && size < lines*shortItem
}

// dropCandidates forgets the labels of the readings, which may be many times those of the talk; the evidence stays.
func (a *Article) dropCandidates() {
	for _, r := range a.readings {
		r.all, r.labels = nil, nil
	}
}

// mayHoldTalk reports whether a talk can stand in a section of the role. A heading's words may mislead (“About the war” is a part of many a talk), so
// only sections that are certainly none are left out.
func mayHoldTalk(r Role) bool {
	switch r {
	case RoleFront, RolePromo, RoleSummary, RoleRelated, RoleComments:
		return false
	}
	return true
}
