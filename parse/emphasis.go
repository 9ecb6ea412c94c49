package parse

import (
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
	"golang.org/x/text/width"
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
	before := flank(precedingRunes(block, segment))
	after := flank(followingRunes(line[n:]))
	left := !after.space && (!after.punct || before.space || before.punct || before.cjk)
	right := !before.space && (!before.punct || after.space || after.punct || after.cjk)
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

// flank classes the character r next to a run; further is the character beyond it, which decides where r is a variation selector
// or a quotation mark that a selector makes wide.
func flank(r, further rune) side {
	if isVariation(r) {
		if further == 0x3030 || further == 0x303D || isCJK(further) || quoteMark(further) && r == 0xFE01 {
			return side{cjk: true, mark: util.IsPunctRune(further)}
		}
		r = further
	}
	cjk := isCJK(r) || quoteMark(r) && further == 0xFE01
	mark := util.IsPunctRune(r)
	return side{space: util.IsSpaceRune(r), mark: mark, punct: mark && !cjk, cjk: cjk}
}

func isVariation(r rune) bool { return 0xFE00 <= r && r <= 0xFE0F || 0xE0100 <= r && r <= 0xE01EF }

func quoteMark(r rune) bool {
	return 0x2018 <= r && r <= 0x201F && r != 0x201A && r != 0x201B && r != 0x201E && r != 0x201F
}

// isCJK reports whether r is an East Asian character for the amendment: East Asian Width wide, full-width or half-width
// (UAX #11; emoji excepted), or Hangul.
func isCJK(r rune) bool {
	if r < 0x1100 {
		return false
	}
	if unicode.Is(unicode.Hangul, r) {
		return true
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianFullwidth, width.EastAsianHalfwidth:
		return r != 0x20A9
	case width.EastAsianWide:
		return !emoji(r)
	}
	return false
}

// emoji reports whether the wide character r is a picture and no writing: Unicode gives these blocks emoji presentation.
func emoji(r rune) bool {
	return 0x231A <= r && r <= 0x2B55 && r != 0x2329 && r != 0x232A && !(0x2E80 <= r && r <= 0x303F) || 0x1F000 <= r && r <= 0x1FAFF && !(0x1F200 <= r && r <= 0x1F265 && r != 0x1F201 && r != 0x1F21A && r != 0x1F22F)
}

// precedingRunes returns the character before the reader's place and the one before that; a line end where there is none.
func precedingRunes(block text.Reader, segment text.Segment) (near, further rune) {
	near = block.PrecendingCharacter()
	if near == '\n' || near < utf8.RuneSelf {
		return near, 0
	}
	at := segment.Start - utf8.RuneLen(near)
	if at <= 0 {
		return near, 0
	}
	further, _ = utf8.DecodeLastRune(block.Source()[:at])
	return near, further
}

func followingRunes(rest []byte) (near, further rune) {
	if len(rest) == 0 {
		return ' ', 0
	}
	near, n := utf8.DecodeRune(rest)
	further, _ = utf8.DecodeRune(rest[n:])
	if near >= 0x2018 && near <= 0x201F {
		return near, further
	}
	return near, 0
}
