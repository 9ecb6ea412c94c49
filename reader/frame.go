package reader

import "strings"

// framed puts the sides of a frame around a line of its content, with a space between.
func framed(m *model, content string) string {
	t := m.theme
	return t.Border.Styled(t.Frame.Left+" ") + content + t.Border.Styled(" "+t.Frame.Right)
}

// upperEdge draws the upper edge of a frame, with words at its left and right.
func upperEdge(m *model, left, right string, width int) string {
	return frameEdge(m, m.theme.Frame.TopLeft, m.theme.Frame.TopRight, m.theme.Frame.Top, left, right, width)
}

// lowerEdge draws the lower edge of a frame, with words at its right.
func lowerEdge(m *model, right string, width int) string {
	return frameEdge(m, m.theme.Frame.BottomLeft, m.theme.Frame.BottomRight, m.theme.Frame.Bottom, "", right, width)
}

func frameEdge(m *model, from, to, along, left, right string, width int) string {
	t := m.theme
	line := func(n int) string { return strings.Repeat(along, max(0, n)) }
	p := painter{method: m.method, room: width - 1}
	p.add(from+along, t.Border)
	if left != "" {
		p.add(" "+left+" ", t.Title)
	}
	if right != "" {
		right = " " + right + " "
	}
	if rest := p.room - m.method.StringWidth(right) - 1; rest >= 0 {
		p.add(line(rest), t.Border)
		p.add(right, t.Muted)
	}
	p.add(line(p.room), t.Border)
	return p.String() + t.Border.Styled(to)
}

// dashes is a line that parts one thing from another.
func dashes(n int) string { return strings.Repeat("─", max(0, n)) }
