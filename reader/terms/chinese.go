package terms

import (
	"iter"
	"slices"
	"strings"

	"fangtan/reader/find/han"
)

// longest is the most characters of a word: 人工智能公司 is rather two.
const longest = 6

// gram is a stretch of Chinese characters in the sentence.
type gram struct {
	text          string // as the sentence has it
	runes         []rune // in the form that stands for all forms
	count         int
	before, after neighbours
}

// neighbours are the first different characters that stand next to a gram. The edge of a run counts as one.
type neighbours struct {
	runes [free]rune
	n     int
}

// free is how many different neighbours a word has on each side, at least, where there is enough text to tell.
const free = 2

func (n *neighbours) add(r rune) {
	if n.n < free && !slices.Contains(n.runes[:n.n], r) {
		n.runes[n.n] = r
		n.n++
	}
}

// hanRuns yields the runs of Chinese characters in s.
func hanRuns(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		start := -1
		for i, r := range s {
			if han.First <= r && r <= han.Last {
				if start < 0 {
					start = i
				}
				continue
			}
			if start >= 0 && !yield(s[start:i]) {
				return
			}
			start = -1
		}
		if start >= 0 {
			yield(s[start:])
		}
	}
}

// folded returns the characters of a run in the forms that stand for all forms. The next call uses the same room.
func (c *counts) folded(run string) []rune {
	c.string = c.string[:0]
	for _, r := range run {
		c.string = append(c.string, c.forms.Of(r))
	}
	return c.string
}

// addGrams takes the grams of a run of the sentence as candidates.
func (c *counts) addGrams(run string) {
	runes := slices.Clone(c.folded(run))
	offsets := make([]int, 0, len(runes)+1)
	for i := range run {
		offsets = append(offsets, i)
	}
	offsets = append(offsets, len(run))
	for i, r := range runes {
		c.chars[r] = 0
		for n := 2; n <= longest && i+n <= len(runes); n++ {
			c.addGram(run[offsets[i]:offsets[i+n]], runes[i:i+n])
		}
	}
}

func (c *counts) addGram(text string, runes []rune) {
	key := [2]rune(runes[:2])
	for _, g := range c.grams[key] {
		if slices.Equal(g.runes, runes) {
			return
		}
	}
	c.grams[key] = append(c.grams[key], &gram{text: text, runes: runes})
}

// countRun counts the candidates in a run of the article.
func (c *counts) countRun(run string) {
	runes := c.folded(run)
	c.all += len(runes)
	for i, r := range runes {
		n, known := c.chars[r]
		if !known {
			continue
		}
		c.chars[r] = n + 1
		if i+1 == len(runes) {
			break
		}
		for _, g := range c.grams[[2]rune{r, runes[i+1]}] {
			end := i + len(g.runes)
			if end > len(runes) || !slices.Equal(g.runes[2:], runes[i+2:end]) {
				continue
			}
			g.count++
			before, after := rune(0), rune(0)
			if i > 0 {
				before = runes[i-1]
			}
			if end < len(runes) {
				after = runes[end]
			}
			g.before.add(before)
			g.after.add(after)
		}
	}
}

// cohesion is how much more often the parts of a word stand side by side than they would by chance.
const cohesion = 8

// words returns the candidates that are words, without those that only stand within longer ones.
func (c *counts) words() []*gram {
	var out []*gram
	for _, same := range c.grams {
		for _, g := range same {
			if g.count > 1 && g.before.n >= free && g.after.n >= free && !c.loose(g) && c.holds(g) {
				out = append(out, g)
			}
		}
	}
	slices.SortFunc(out, func(a, b *gram) int { return len(b.runes) - len(a.runes) })
	var kept []*gram
	for _, g := range out {
		within := slices.ContainsFunc(kept, func(k *gram) bool {
			return strings.Contains(string(k.runes), string(g.runes)) && g.count < 2*k.count
		})
		if !within {
			kept = append(kept, g)
		}
	}
	return kept
}

// holds reports whether the parts of g hold together, wherever it is cut.
func (c *counts) holds(g *gram) bool {
	for cut := 1; cut < len(g.runes); cut++ {
		a, b := c.countOf(g.runes[:cut]), c.countOf(g.runes[cut:])
		if a == 0 || b == 0 || float64(g.count)*float64(c.all) < cohesion*float64(a)*float64(b) {
			return false
		}
	}
	return true
}

// countOf returns how often a part of a gram stands in the article.
func (c *counts) countOf(runes []rune) int {
	if len(runes) == 1 {
		return c.chars[runes[0]]
	}
	for _, g := range c.grams[[2]rune(runes[:2])] {
		if slices.Equal(g.runes, runes) {
			return g.count
		}
	}
	return 0
}

// loose reports whether a stretch begins or ends with a character that only joins others, or holds one that parts them. Of the joining ones some also make words: these
// do not count where they are bound to the rest.
func (c *counts) loose(g *gram) bool {
	const joining = "的了得是在和与也都就而及着或把被让我你他她它这那没很为不们之其吗呢吧啊嘛么什怎谁哪些如果因于所并且只才已将曾向往由给跟比等做一二三两个"
	const making = "有会要能可以对从到上下里去来说看想过几多少每某各又再还更最但刚正地"
	const within = "的了是吗呢吧啊嘛"
	in := func(set string, r rune) bool {
		return strings.ContainsFunc(set, func(s rune) bool { return c.forms.Of(s) == r })
	}
	n := len(g.runes)
	for _, edge := range []struct {
		of   rune
		rest []rune
	}{{g.runes[0], g.runes[1:]}, {g.runes[n-1], g.runes[:n-1]}} {
		if in(joining, edge.of) || in(making, edge.of) && !c.bound(g, edge.rest) {
			return true
		}
	}
	for _, r := range g.runes {
		if in(within, r) {
			return true
		}
	}
	return false
}

// boundFrom is how often a stretch stands in the article before it can tell that one of its characters is bound to the others.
const boundFrom = 4

// bound reports whether the rest of g hardly ever stands without it: 能 joins others, but not in 人工智能.
func (c *counts) bound(g *gram, rest []rune) bool {
	return g.count >= boundFrom && 10*g.count >= 9*c.countOf(rest)
}
