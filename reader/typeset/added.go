package typeset

import uv "github.com/charmbracelet/ultraviolet"

// Added sets text that no block has, such as a line of the card: in a style and with a link, behind a muted name, later lines indented by so many
// cells. The lines hold no visible text of a block. Neither name nor text may hold a control character.
func (s *Setter) Added(name, text string, style uv.Style, link string, indent int) []Line {
	k := &ink{}
	k.deco(name, s.Theme.Muted, "")
	k.deco(text, style, safeLink(link))
	return s.set(k, prefix{}, 0, indent)
}
