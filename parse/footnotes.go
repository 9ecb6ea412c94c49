package parse

import "fangtan/parse/visible"

// Footnote returns the blocks of the footnote with the label that a [FootnoteRun] calls, or an empty range. Where several notes have the label, it is the
// first of them.
func (a *Article) Footnote(label string) Range {
	var found *Container
	r := Range{}
	for i := range a.Blocks {
		c := a.Blocks[i].note()
		switch {
		case c == nil || visible.Line(c.Name) != label:
			if found != nil {
				return r
			}
		case found == nil:
			found, r = c, Range{i, i + 1}
		case c != found:
			return r
		default:
			r.End = i + 1
		}
	}
	return r
}

// note returns the footnote that b stands in, or nil.
func (b *Block) note() *Container {
	for c := b.In; c != nil; c = c.Parent {
		if c.Kind == Footnote {
			return c
		}
	}
	return nil
}
