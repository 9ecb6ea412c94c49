package reader

import (
	"fangtan/reader/theme"
	"fangtan/reader/typeset"
)

// cachedLines is about how many typeset lines are kept: some dozens of screens, about 10 MB.
const cachedLines = 4096

type cacheKey struct {
	block   int
	measure typeset.Measure
	theme   *theme.Theme
}

// cache keeps the lines of the blocks that were last looked at. It has two generations: what is looked at moves to the young one,
// and when that is full the old one is forgotten, so that a block in sight is never typeset twice.
type cache struct {
	young, old map[cacheKey][]typeset.Line
	held       int // lines in young
}

func (c *cache) lines(k cacheKey, set func() []typeset.Line) []typeset.Line {
	if l, ok := c.young[k]; ok {
		return l
	}
	l, ok := c.old[k]
	if !ok {
		l = set()
	}
	if len(l) == 0 { // there may be a hundred thousand in a row that show nothing, and the key takes more than their lines
		return l
	}
	if c.young == nil || c.held+len(l) > cachedLines {
		c.old, c.young, c.held = c.young, make(map[cacheKey][]typeset.Line), 0
	}
	c.young[k] = l
	c.held += len(l) + 1
	return l
}
