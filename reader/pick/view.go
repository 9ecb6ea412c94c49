package pick

import (
	"slices"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"fangtan/reader/cells"
	"fangtan/reader/find"
	"fangtan/reader/theme"
)

// Cursor is the cell of the box, from 0, where the terminal's cursor is to stand.
type Cursor struct{ X, Y int }

// frame says which lines of the box hold what. A box too small for a border has none.
type frame struct {
	border bool
	input  int // line of the input
	list   int // first line of the items
	rows   int // lines of items
}

func (p Picker) frame() frame {
	if p.width < 10 || p.height < 4 {
		return frame{list: 1, rows: max(0, p.height-1)}
	}
	return frame{border: true, input: 1, list: 2, rows: p.height - 3}
}

// View draws the box: as many lines as it is high, each exactly as wide as it is, measured by method.
func (p Picker) View(t *theme.Theme, method ansi.Method) ([]string, Cursor) {
	if p.width < 1 || p.height < 1 {
		return nil, Cursor{}
	}
	f := p.frame()
	inner := p.width
	if f.border {
		inner -= 4
	}
	input, cursor := p.inputLine(inner, t, method)
	body := []string{input}
	columns := p.columns(inner, method)
	for row := range f.rows {
		body = append(body, p.row(row, inner, columns, p.queries, t, method))
	}

	if !f.border {
		return body, Cursor{cursor, f.input}
	}
	out := []string{p.edge(t, method)}
	for _, l := range body {
		out = append(out, t.Border.Styled(t.Frame.Left+" ")+l+t.Border.Styled(" "+t.Frame.Right))
	}
	return append(out, p.lowerEdge(t, method)), Cursor{cursor + 2, f.input}
}

// lowerEdge is the lower border, with as many of the things that are said there as fit, from the last one.
func (p Picker) lowerEdge(t *theme.Theme, method ansi.Method) string {
	foot := ""
	for rest := p.words.Foot; rest != "" && foot == ""; _, rest, _ = strings.Cut(rest, " · ") {
		if method.StringWidth(rest)+6 <= p.width {
			foot = " " + rest + " "
		}
	}
	l := line{method: method, room: p.width}
	l.add(t.Frame.BottomLeft, t.Border)
	l.fill(l.room-method.StringWidth(foot)-2, t.Frame.Bottom, t.Border)
	l.add(foot, t.Muted)
	l.fill(l.room-1, t.Frame.Bottom, t.Border)
	l.add(t.Frame.BottomRight, t.Border)
	return l.String()
}

// edge is the upper border with the title and the count in it.
func (p Picker) edge(t *theme.Theme, method ansi.Method) string {
	count := " " + p.words.Count(len(p.shown), len(p.items)) + " "
	if method.StringWidth(count) > p.width-8 {
		count = ""
	}
	l := line{method: method, room: p.width}
	l.add(t.Frame.TopLeft+t.Frame.Top, t.Border)
	l.add(cells.Truncate(" "+p.words.Title+" ", p.width-4-method.StringWidth(count), "…", method), t.Title)
	l.fill(l.room-method.StringWidth(count)-2, t.Frame.Top, t.Border)
	l.add(count, t.Muted)
	l.add(t.Frame.Top+t.Frame.TopRight, t.Border)
	return l.String()
}

// mark stands before the input.
const mark = "› "

// inputLine is the line that is typed in, with the cell of its cursor.
func (p Picker) inputLine(width int, t *theme.Theme, method ansi.Method) (string, int) {
	l := line{method: method, room: width}
	if width > 4 {
		l.add(mark, t.Prompt)
	}
	start := width - l.room
	text, cursor := p.input.View(l.room, method)
	if p.Input() == "" {
		l.add(cells.Truncate(p.words.Hint, l.room, "…", method), t.Muted)
	} else {
		l.add(text, t.Body)
	}
	l.fill(l.room, " ", uv.Style{})
	return l.String(), start + cursor
}

// columns returns the width of each column of details. As many as leave half of the line to the title are shown, from the left.
func (p Picker) columns(width int, method ansi.Method) []int {
	var out []int
	for _, item := range p.items {
		for i, d := range item.Detail {
			if i == len(out) {
				out = append(out, 0)
			}
			out[i] = max(out[i], method.StringWidth(d))
		}
	}
	room := width / 2
	for i, w := range out {
		if room -= w + gap; room < 0 {
			return out[:i]
		}
	}
	return out
}

// gap is the number of cells before a column.
const gap = 2

// row draws the row-th line of items.
func (p Picker) row(row, width int, columns []int, queries []find.Query, t *theme.Theme, method ansi.Method) string {
	l := line{method: method, room: width}
	i := p.top + row
	if i >= len(p.shown) {
		if row == 0 {
			l.add(cells.Truncate(p.words.Empty, l.room, "…", method), t.Muted)
		}
		l.fill(l.room, " ", uv.Style{})
		return l.String()
	}
	item := p.items[p.shown[i]]
	plain, muted, lead := item.Style, t.Muted, "  "
	if plain.IsZero() {
		plain = t.Body
	}
	if i == p.cursor {
		plain, muted, lead = t.Selected, t.Selected, "▸ "
	}
	details := 0
	for _, w := range columns {
		details += gap + w
	}
	if width > 6 {
		l.add(lead, plain)
	}
	l.add(strings.Repeat(" ", min(2*item.Depth, max(0, l.room-details)/3)), plain)
	title := cells.Truncate(item.Title, l.room-details, "…", method)
	l.addMatches(item.Title, title, queries, plain, apart(t.Match, plain))
	l.fill(l.room-details, " ", plain)
	for j, w := range columns {
		text := ""
		if j < len(item.Detail) {
			text = item.Detail[j]
		}
		l.fill(gap+w-method.StringWidth(text), " ", muted)
		l.addMatches(text, text, queries, muted, apart(t.Match, muted))
	}
	l.fill(l.room, " ", plain)
	return l.String()
}

// apart returns the style of a match within text of the style around: the theme's, or where that is the same (as without colours) one that differs.
func apart(match, around uv.Style) uv.Style {
	if match.Equal(&around) {
		match.Attrs |= uv.AttrBold
		match.Underline = uv.UnderlineSingle
	}
	return match
}

// line is a line of the box while it is built. It takes only what there is room for.
type line struct {
	strings.Builder
	method ansi.Method
	room   int // cells left
}

func (l *line) add(text string, style uv.Style) {
	w := l.method.StringWidth(text)
	if w > l.room {
		text = cells.Truncate(text, l.room, "", l.method)
		w = l.method.StringWidth(text)
	}
	if text == "" {
		return
	}
	l.room -= w
	l.WriteString(style.Styled(text))
}

// fill adds n cells of s, which is one cell wide.
func (l *line) fill(n int, s string, style uv.Style) {
	l.add(strings.Repeat(s, max(0, n)), style)
}

// addMatches adds shown, which is text or what truncation left of it, with the matches of queries marked: by whole grapheme clusters, for a style that
// changes within one would tear it apart.
func (l *line) addMatches(text, shown string, queries []find.Query, plain, matched uv.Style) {
	own := len(shown) // bytes of shown that are text's
	if shown != text {
		own = len(strings.TrimSuffix(shown, "…"))
	}
	marked := make([]bool, len(shown))
	for _, q := range queries {
		for _, m := range q.In(text) {
			for i := m.Start; i < min(m.End, own); i++ {
				marked[i] = true
			}
		}
	}
	styles := map[bool]uv.Style{false: plain, true: matched}
	start, mark := 0, false
	for i := 0; i < len(shown); {
		n, _ := cells.First(shown[i:], l.method)
		if now := slices.Contains(marked[i:i+n], true); now != mark {
			l.add(shown[start:i], styles[mark])
			start, mark = i, now
		}
		i += n
	}
	l.add(shown[start:], styles[mark])
}
