package reader

import (
	uv "github.com/charmbracelet/ultraviolet"

	"fangtan/reader/theme"
)

// strip is the column at the right edge of the window that shows the whole article to scale: who speaks where, where topics start, where matches and
// notes are, and where the screen is. What depends on the article's length is worked out once for a number of rows, and for a step of a search; a frame
// costs its rows.
type strip struct {
	scale   scale
	cells   []stripCell // one for each row that stands for text that has come
	lengths map[int]int // bytes of the visible text of blocks that reach over several rows
	hits    []bool      // rows with a match
	counts  hitCount    // what hits was made from
	held    bool        // the mouse was pressed on the strip, and drags
}

// stripCell is what of an article is a cell of the strip.
type stripCell struct {
	first int // the block with which the cell begins
	turn  int // whose text is in the cell's middle, or -1
	topic int // the block of the first topic that starts here, or -1
}

// fit makes the strip's cells for a number of rows.
func (s *strip) fit(m *model, rows int) {
	if len(s.cells) == rows {
		return
	}
	a := m.article
	s.cells, s.lengths, s.counts = make([]stripCell, rows), map[int]int{}, hitCount{}
	for n := range s.cells {
		// The middle decides, so that a turn gets its share of the cells, less than one more or less.
		middle, _ := s.scale.find((float64(n) + 0.5) / float64(rows))
		first, _ := s.scale.find(float64(n) / float64(rows))
		s.cells[n] = stripCell{first: first, turn: a.TurnOf(middle), topic: -1}
	}
	for _, t := range a.Topics {
		if b, ok := topicStart(a, t); ok {
			if c := &s.cells[s.row(b, 0)]; c.topic < 0 || b < c.topic {
				c.topic = b
			}
		}
	}
}

// row returns the row of the strip on which a place stands: in block b, behind a share of it from 0 to 1.
func (s *strip) row(b int, within float64) int {
	const enough = 1e-9 // a place exactly between two rows belongs to the lower one, whatever rounding makes of it
	return max(0, min(int(s.scale.at(b, within)*float64(len(s.cells))+enough), len(s.cells)-1))
}

// rowOf returns the row on which the text at a stands.
func (s *strip) rowOf(m *model, a anchor) int {
	from := s.row(a.block, 0)
	if a.offset <= 0 || from == s.row(a.block, 1) {
		return from
	}
	length, ok := s.lengths[a.block]
	if !ok {
		length = len(m.article.Text(a.block))
		s.lengths[a.block] = length
	}
	return s.row(a.block, float64(a.offset)/float64(max(1, length)))
}

// screen returns the rows of the strip that stand for what is on the screen, from the first up to, not including, the last.
func (s *strip) screen(p *page, rows []row) (from, to int) {
	if len(rows) == 0 {
		return 0, 0
	}
	first, last := rows[0], rows[len(rows)-1]
	from = s.row(first.block, p.within(first.place))
	share := 1.0
	end := last.block
	if i, ok := p.folds.Closed(end); ok { // what it stands for is on the screen with it
		end = p.folds.Fold(i).Blocks.End - 1
	} else if next, ok := p.after(last.place); ok && next.block == last.block {
		share = p.within(next)
	}
	const less = 1e-6 // what ends where a row begins is not on it
	to = s.row(end, max(0, share-less))
	return from, max(from, to) + 1
}

// within returns which share of its block stands before the line q, from 0 to 1.
func (p *page) within(q place) float64 {
	lines := p.lines(q.block)
	if _, folded := p.folds.Closed(q.block); folded || q.line >= len(lines) {
		return 0
	}
	return min(1, float64(lines[q.line].Start)/float64(max(1, textLen(lines))))
}

// draw returns a cell for each row of the page.
func (s *strip) draw(m *model, rows []row) []string {
	if m.layout.strip == 0 || len(m.article.Blocks) == 0 {
		return nil
	}
	out := make([]string, m.layout.body)
	for n := range out {
		out[n] = " "
	}
	known := m.page.known(len(out)) // the others fill as the rest comes
	if known == 0 {
		return out
	}
	s.fit(m, known)
	s.sought(m)
	from, to := s.screen(&m.page, rows)
	marks := s.marks(m)
	for n := range s.cells {
		look := s.look(m, n, marks[n])
		if from <= n && n < to {
			look.style = m.here(look.style)
		}
		out[n] = look.style.Styled(look.shape)
	}
	return out
}

// here is a style of the strip where the screen is.
func (m *model) here(style uv.Style) uv.Style {
	if m.theme.Selected.Bg != nil {
		style.Bg = m.theme.Selected.Bg
		return style
	}
	style.Attrs |= uv.AttrReverse
	return style
}

// stripLook is how a cell of the strip looks.
type stripLook struct {
	shape string
	style uv.Style
}

// asciiShapes are the shapes of speakers where those of the theme are two cells wide.
const asciiShapes = "|:#!%&*+"

// look returns how row n looks, with what is marked there. A mark hides the shape of who speaks; where a topic starts, the colour still tells.
func (s *strip) look(m *model, n int, mark stripMark) stripLook {
	t := m.theme
	who := stripLook{" ", uv.Style{}}
	if turn := s.cells[n].turn; turn >= 0 && len(t.Speakers) > 0 {
		i := m.article.Turns[turn].Speaker
		speaker := t.Speakers[i%len(t.Speakers)]
		who = stripLook{m.narrow(speaker.Shape, asciiShapes[i%len(asciiShapes):][:1]), speaker.Bar}
	}
	switch {
	case mark == bookmarked:
		return stripLook{m.sign("◆", "@"), t.AtHand}
	case mark == currentMatch:
		return stripLook{m.sign("●", "O"), t.CurrentMark}
	case mark == matched:
		return stripLook{m.sign("•", "o"), t.MatchMark}
	case mark == highlighted:
		return stripLook{m.sign("▪", "="), t.AtHand}
	case s.cells[n].topic >= 0:
		return stripLook{m.sign("◂", "<"), theme.Over(who.style, uv.Style{Attrs: uv.AttrBold})}
	}
	return who
}

// narrow is a shape, or the one in ASCII where the terminal draws it two cells wide.
func (m *model) narrow(shape, ascii string) string {
	if m.method.StringWidth(shape) != 1 {
		return ascii
	}
	return shape
}

// sign is a shape as narrow gives it, but that of ASCII on a terminal that has not the other one.
func (m *model) sign(shape, ascii string) string {
	if m.terminal.Console {
		return ascii
	}
	return m.narrow(shape, ascii)
}
