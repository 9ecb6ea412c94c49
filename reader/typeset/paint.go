package typeset

import (
	"slices"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"fangtan/reader/theme"
)

// Overlay lays a style over the visible text from Start to End: a match, a highlight.
type Overlay struct {
	Start, End int // bytes of the block's visible text
	Style      uv.Style
}

// Paint returns the line with its styles and links as terminal sequences, and every style and link closed at its end. Overlays are laid over the
// pieces in their order, the last one on top.
func (l Line) Paint(overlays ...Overlay) string { return l.paint(overlays, nil) }

// PaintDim returns the line as Paint does, but all of it in the style dim, overlays still on top.
func (l Line) PaintDim(dim uv.Style, overlays ...Overlay) string { return l.paint(overlays, &dim) }

func (l Line) paint(overlays []Overlay, dim *uv.Style) string {
	overlays = l.touching(overlays)
	var b strings.Builder
	var style uv.Style
	link := ""
	for _, p := range l.Pieces {
		if dim != nil {
			p.Style = *dim
		}
		for _, part := range p.overlaid(overlays) {
			if part.Link != link {
				link = part.Link
				b.WriteString(ansi.SetHyperlink(clickable(link)))
			}
			b.WriteString(uv.StyleDiff(&style, &part.Style))
			style = part.Style
			b.WriteString(part.Text)
		}
	}
	if link != "" {
		b.WriteString(ansi.ResetHyperlink())
	}
	b.WriteString(uv.StyleDiff(&style, &uv.Style{}))
	return b.String()
}

// Plain returns the text of the line without styles.
func (l Line) Plain() string {
	var b strings.Builder
	for _, p := range l.Pieces {
		b.WriteString(p.Text)
	}
	return b.String()
}

// touching returns the overlays that have text in common with the line.
func (l Line) touching(overlays []Overlay) []Overlay {
	var out []Overlay
	for _, o := range overlays {
		if o.Start < l.End && l.Start < o.End {
			out = append(out, o)
		}
	}
	return out
}

// overlaid returns p in parts, each in the style that the overlays give it. A piece that is drawn otherwise than it reads is one part, and overlaid where any of it is.
func (p Piece) overlaid(overlays []Overlay) []Piece {
	if p.Offset == None || len(overlays) == 0 {
		return []Piece{p}
	}
	end := p.Offset + p.Bytes
	cuts := []int{p.Offset, end}
	if p.Bytes == len(p.Text) {
		for _, o := range overlays {
			for _, at := range []int{o.Start, o.End} {
				if p.Offset < at && at < end {
					cuts = append(cuts, at)
				}
			}
		}
		slices.Sort(cuts)
		cuts = slices.Compact(cuts)
	}
	var parts []Piece
	for i := 0; i+1 < len(cuts); i++ {
		part := p
		part.Offset, part.Bytes = cuts[i], cuts[i+1]-cuts[i]
		if p.Bytes == len(p.Text) {
			part.Text = p.Text[cuts[i]-p.Offset : cuts[i+1]-p.Offset]
		}
		for _, o := range overlays {
			if o.Start < part.Offset+part.Bytes && part.Offset < o.End {
				part.Style = theme.Over(part.Style, o.Style)
			}
		}
		parts = append(parts, part)
	}
	return parts
}
