package find

// Direction is the way a [Walk] goes.
type Direction int

// The directions.
const (
	Forward  Direction = 1
	Backward Direction = -1
)

// Walk is the search for the nearest match from a place on, going around the ends of the text once. It is a value: Step returns the walk a bit further.
type Walk struct {
	index   *Index
	query   Query
	from    Place
	dir     Direction
	visited int // chunks done; the one of from is visited first and, its other half, last
	match   Match
	found   bool
}

// Walk starts a search. Forward it finds the first match that begins at from or behind, Backward the last that begins before from.
func (x *Index) Walk(q Query, from Place, dir Direction) Walk {
	from.Block = max(0, min(from.Block, x.text.Len()-1))
	return Walk{index: x, query: q, from: from, dir: dir}
}

// Done reports whether the walk has come to an end: a match was found, or there is none.
func (w Walk) Done() bool {
	return w.found || w.query.Empty() || w.index.size() == 0 || w.visited > w.index.size()
}

// Match returns what was found.
func (w Walk) Match() (Match, bool) { return w.match, w.found }

// Wrapped reports whether the match was found beyond an end of the text.
func (w Walk) Wrapped() bool {
	return w.found && w.match.Place().Before(w.from) == (w.dir == Forward)
}

// Step goes on until a match is found, the text is exhausted, or at least budget bytes have been looked at.
func (w Walk) Step(budget int) Walk {
	for !w.Done() && budget > 0 {
		n := w.index.size()
		i := ((w.from.Block/chunkBlocks+int(w.dir)*w.visited)%n + n) % n
		c := w.index.chunk(w.query, i)
		w.match, w.found = w.nearest(c)
		w.visited++
		budget -= max(1, len(c.folded))
	}
	return w
}

// Run goes on to the end.
func (w Walk) Run() Walk {
	for !w.Done() {
		w = w.Step(1 << 20)
	}
	return w
}

// nearest returns the first match of c in the walk's direction, on the side of from that is looked at now.
func (w Walk) nearest(c *chunk) (Match, bool) {
	start := c.first
	ahead := w.visited == 0               // only what is ahead of from counts
	behind := w.visited == w.index.size() // only what was left behind it
	if ahead && w.dir == Forward || behind && w.dir == Backward {
		start = w.from.Block
	}
	var last Match
	found := false
	for m := range c.matches(w.query, start) {
		before := m.Place().Before(w.from)
		if w.dir == Forward {
			if ahead && before {
				continue
			}
			return m, !behind || before
		}
		if ahead && !before {
			break
		}
		if behind && before {
			continue
		}
		last, found = m, true
	}
	return last, found
}
