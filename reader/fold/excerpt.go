package fold

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"fangtan/parse"
	"fangtan/reader/sentence"
)

// Excerpt is what stands for a closed stretch.
type Excerpt struct {
	Block    int  // in whose place it shows
	From, To int  // bytes of the block's visible text; of a [Rest] nothing shows, and both are 0
	Name     int  // the label block of the one who speaks, or -1
	Clipped  bool // it ends within a sentence
	Whole    bool // nothing of the stretch is left out
}

// Widths in cells.
const (
	leastSentence = 12  // a first sentence that is shorter, such as “Yes.”, says nothing: the next one shows too
	mostSentence  = 200 // a longer one ends with a clause
	wholeQuestion = 160 // a question that is no longer shows whole
)

// lookedAt bounds how many bytes of a block an excerpt is looked for in, questionBlocks in how many blocks.
const (
	lookedAt       = 8 << 10
	questionBlocks = 24
)

// Excerpt returns what stands for stretch i. It is worked out when it is first asked for.
func (f *Folds) Excerpt(i int) Excerpt {
	e, ok := f.heads[i]
	if !ok {
		e = f.excerpt(f.list[i])
		f.heads[i] = e
	}
	return e
}

func (f *Folds) excerpt(fold Fold) Excerpt {
	e := Excerpt{Block: fold.Blocks.Start, Name: -1}
	if fold.Kind == Rest {
		return e
	}
	if fold.Kind != Aside && f.article.Blocks[e.Block].Kind == parse.Label {
		e.Name = e.Block
	}
	first := fold.Blocks.Start
	for first < fold.Blocks.End && (!f.visible(first) || f.article.Blocks[first].Kind == parse.Label) {
		first++
	}
	if first == fold.Blocks.End { // a name and nothing said
		e.Name, e.To, e.Whole = -1, len(f.article.Text(e.Block)), true
		return e
	}
	e.Block = first
	if fold.Kind == Question {
		e.Block, e.From, e.To = f.asked(fold, first)
	} else {
		e.From, e.To = f.begun(first)
	}
	text := f.article.Text(e.Block)
	if f.article.Blocks[e.Block].Kind != parse.Heading {
		n := clipped(text[e.From:e.To])
		e.Clipped, e.To = e.From+n < e.To, e.From+n
	}
	e.Whole = strings.TrimSpace(text[:e.From]+text[e.To:]) == ""
	for b := fold.Blocks.Start; e.Whole && b < fold.Blocks.End; b++ {
		e.Whole = b == e.Block || b == e.Name || !f.visible(b)
	}
	return e
}

// begun returns the first sentence of a block, all of a heading.
func (f *Folds) begun(b int) (from, to int) {
	text := f.article.Text(b)
	if f.article.Blocks[b].Kind == parse.Heading {
		return 0, len(text)
	}
	text = within(text, lookedAt)
	spans := sentence.Split(text)
	if len(spans) == 0 {
		return 0, len(text)
	}
	from, to = spans[0].Start, spans[0].End
	for _, s := range spans[1:] {
		if ansi.StringWidth(text[from:to]) >= leastSentence {
			break
		}
		to = s.End
	}
	return from, to
}

// asked returns the sentences that ask in a question, in the first block that has one: all of a short question.
func (f *Folds) asked(fold Fold, first int) (b, from, to int) {
	end := fold.Blocks.End
	if fold.Turns.Start < fold.Turns.End { // of an exchange, the turn that asks
		end = min(end, f.article.Turns[fold.Turns.Start].Blocks.End)
	}
	for b = first; b < min(end, first+questionBlocks); b++ {
		if f.article.Blocks[b].Kind == parse.Label || !f.visible(b) {
			continue
		}
		text := within(f.article.Text(b), lookedAt)
		last := -1
		spans := sentence.Split(text)
		for i, s := range spans {
			if sentence.Asks(text[s.Start:s.End]) {
				last = i
			}
		}
		if last < 0 {
			continue
		}
		from, to = spans[sentence.Asking(text, spans)].Start, spans[last].End
		if b == first && ansi.StringWidth(text) <= wholeQuestion {
			from, to = spans[0].Start, spans[len(spans)-1].End
		}
		return b, from, to
	}
	from, to = f.begun(first)
	return first, from, to
}

// clipped returns how many bytes of a sentence show: all of one that is not too long.
func clipped(text string) int {
	if len(text) <= mostSentence/2 || ansi.StringWidth(text) <= mostSentence {
		return len(text)
	}
	room := len(ansi.Truncate(text, mostSentence, ""))
	if end := sentence.ClauseEnd(text, room); end > 0 {
		return end
	}
	return room
}

// within returns the first bytes of s, at most n, whole runes of them.
func within(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}
