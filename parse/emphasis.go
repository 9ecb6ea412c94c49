package parse

import (
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"fangtan/parse/cjk"
)

// emphasisParser reads `*`, `_` and `~` by the flanking rules of CommonMark 0.31 (6.2) as the "CJK-friendly emphasis" amendment changes them:
// where a delimiter run has punctuation on one side and a Chinese, Japanese or Korean character on the other, that character counts
// as white space would, so that `**张三：**你好` is strong (CommonMark alone leaves the asterisks, see commonmark-spec#650).
// Text without such characters is read as before. Strikethrough (GFM) follows the same rule.
type emphasisParser struct{}

func (emphasisParser) Trigger() []byte { return []byte{'*', '_', '~'} }

func (emphasisParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	c, n := line[0], 1
	for n < len(line) && line[n] == c {
		n++
	}
	if c == '~' && (n > 2 || block.PrecendingCharacter() == '~') {
		return nil
	}
	before := flankBefore(precedingRunes(block, segment))
	after := flank(followingRune(line[n:]))
	left, right := flanking(before, after)
	canOpen, canClose := left, right
	if c == '_' {
		canOpen = left && (!right || before.mark)
		canClose = right && (!left || after.mark)
	}
	var pairs parser.DelimiterProcessor = delimiters{}
	if c == '~' {
		pairs = strikes{}
	}
	d := parser.NewDelimiter(canOpen, canClose, n, c, pairs)
	d.Segment = segment.WithStop(segment.Start + n)
	block.Advance(n)
	pc.PushDelimiter(d)
	return d
}

// flanking reports whether a delimiter run between these is left-flanking and right-flanking.
func flanking(before, after side) (left, right bool) {
	left = !after.space && (!after.punct || before.space || before.punct || before.cjk)
	right = !before.space && (!before.punct || after.space || after.punct || after.cjk)
	return left, right
}

// delimiters tells goldmark what a matched pair of runs makes.
type delimiters struct{}

func (delimiters) IsDelimiter(b byte) bool { return b == '*' || b == '_' }

func (delimiters) CanOpenCloser(open, end *parser.Delimiter) bool { return open.Char == end.Char }

func (delimiters) OnMatch(consumes int) ast.Node { return ast.NewEmphasis(consumes) }

// strikes does the same for runs of tildes, of which only runs of one length match.
type strikes struct{}

func (strikes) IsDelimiter(b byte) bool { return b == '~' }

func (strikes) CanOpenCloser(open, end *parser.Delimiter) bool {
	return open.Char == end.Char && open.OriginalLength == end.OriginalLength
}

func (strikes) OnMatch(int) ast.Node { return east.NewStrikethrough() }

// side is what stands on one side of a delimiter run. A mark is any Unicode punctuation, punct only what is not East Asian.
type side struct{ space, mark, punct, cjk bool }

// flank classes the character next to a run.
func flank(r rune) side {
	s := side{space: util.IsSpaceRune(r), mark: util.IsPunctRune(r), cjk: cjk.Is(r)}
	s.punct = s.mark && !s.cjk
	return s
}

// flankBefore classes what stands before a run. A variation selector there belongs to the character before it, but for the one that
// makes an emoji of it (U+FE0F); U+FE01 makes a quotation mark full-width, and so East Asian.
func flankBefore(near, further rune) side {
	switch {
	case 0xE0100 <= near && near <= 0xE01EF:
		return side{cjk: true} // only ideographs have these
	case 0xFE00 <= near && near <= 0xFE0E:
		if near == 0xFE01 && quoteMark(further) {
			return side{mark: true, cjk: true}
		}
		return flank(further)
	}
	return flank(near)
}

func quoteMark(r rune) bool { return r == '‘' || r == '’' || r == '“' || r == '”' }

// precedingRunes returns the character before the reader's place and the one before that; a line end where there is none.
func precedingRunes(block text.Reader, segment text.Segment) (near, further rune) {
	near = block.PrecendingCharacter()
	return near, runeBefore(block.Source(), segment.Start, near)
}

// runeBefore returns the character before near, which ends at src[:end].
func runeBefore(src []byte, end int, near rune) rune {
	at := end - utf8.RuneLen(near)
	if near < utf8.RuneSelf || at <= 0 {
		return 0
	}
	r, _ := utf8.DecodeLastRune(src[:at])
	return r
}

func followingRune(rest []byte) rune {
	if len(rest) == 0 {
		return '\n'
	}
	r, _ := utf8.DecodeRune(rest)
	return r
}
