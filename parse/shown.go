package parse

import "fangtan/parse/parallel"

// blockText is what a block shows, as far as more than one pass asks for it.
type blockText struct {
	text   string
	linked *resources // nil where there are none
}

// source returns the source at s as a string. That of an article which is not too long is made a string once, and not again for each line that a pass reads.
func (a *Article) source(s Span) string {
	if a.text != "" {
		return a.text[s.Start:s.End]
	}
	return string(a.Source[s.Start:s.End])
}

// mostShown is how many bytes of source an article has at most whose texts are kept between passes. Those of a longer one would take much memory at once, and are read again.
const mostShown = 2 << 20

// show reads the inline text of all blocks, which is the costliest thing that parsing does, for the passes that follow. All processors take part.
func (a *Article) show() {
	if len(a.Source) > mostShown {
		return
	}
	a.shown = make([]blockText, len(a.Blocks))
	parallel.Parts(a.crew, len(a.Blocks), func(start, end int) struct{} {
		var w runWriter
		for i := start; i < end; i++ {
			a.shown[i] = a.shows(&w, i)
		}
		return struct{}{}
	})
}

// shows returns what block i shows, read by w.
func (a *Article) shows(w *runWriter, i int) blockText {
	runs, text := a.read(w, &a.Blocks[i])
	var r resources
	if r.collect(a, i, runs); r.images == nil && r.links == nil {
		return blockText{text: text}
	}
	linked := r
	return blockText{text, &linked}
}

// showing returns what block i shows, which w reads where it is not kept.
func (a *Article) showing(w *runWriter, i int) blockText {
	if a.shown != nil {
		return a.shown[i]
	}
	return a.shows(w, i)
}

// lineUp has each source line of block i be a line of its own, which changes what the block shows.
func (a *Article) lineUp(i int) {
	if a.Blocks[i].Lined {
		return
	}
	a.Blocks[i].Lined = true
	if a.shown != nil {
		a.shown[i] = a.shows(new(runWriter), i)
	}
}
