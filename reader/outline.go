package reader

import (
	"sort"
	"strings"

	tea "charm.land/bubbletea/v2"

	"fangtan/parse"
	"fangtan/reader/cells"
	"fangtan/reader/words"
)

// entry is a line of the outline.
type entry struct {
	block int // where it leads
	depth int
	title string // empty where it is the text of the block, which is looked at when it is drawn
}

// outline lists the sections and, within the talk, its topics: what the reader can see of the whole beside the text.
type outline struct {
	entries []entry // in the order of their blocks
	top     int     // entry at the first row when it was last drawn
}

// outlineOf makes the outline of an article.
func outlineOf(a *parse.Article, w *words.Words, f front) []entry {
	out := []entry{}
	for _, s := range a.Sections {
		b := s.Blocks.Start
		if s.Role == parse.RoleFront && s.Blocks.Contains(f.card) {
			b = f.card
		}
		title := s.Title
		if title == "" {
			title = sectionName(s.Role, w.Page)
		}
		if title == "" || f.hidden[b] {
			continue
		}
		out = append(out, entry{b, 0, title})
		out = append(out, headings(a, s)...)
	}
	for _, t := range a.Topics {
		if b, ok := topicStart(a, t); ok {
			out = append(out, entry{b, 1, topicTitle(t)})
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].block < out[j].block })
	return distinct(out)
}

// headings returns the headings within a section that are not its own. Those of the talk that lead to turns are topics, which stand in the outline as such.
func headings(a *parse.Article, s parse.Section) []entry {
	var out []entry
	for b := s.Blocks.Start + 1; b < s.Blocks.End; b++ {
		if a.Blocks[b].Kind == parse.Heading {
			out = append(out, entry{b, 1, ""})
		}
	}
	return out
}

// distinct drops an entry that leads to the same block as the one before it and says no more, as a topic does whose heading has a number before its title.
func distinct(in []entry) []entry {
	out := in[:0]
	for _, e := range in {
		if n := len(out); n > 0 && out[n-1].block == e.block && (strings.HasSuffix(out[n-1].title, e.title) || out[n-1].title == "") {
			if out[n-1].title == "" {
				out[n-1] = e
			}
			continue
		}
		out = append(out, e)
	}
	return out
}

// sectionName names a section without a heading of its own.
func sectionName(r parse.Role, w words.Page) string {
	switch r {
	case parse.RoleFront:
		return w.Front
	case parse.RoleLead:
		return w.Lead
	case parse.RoleSummary:
		return w.Summary
	case parse.RoleBio:
		return w.Bio
	case parse.RolePeople:
		return w.People
	case parse.RoleTranscript:
		return w.Talk
	case parse.RoleNotes:
		return w.Notes
	case parse.RoleRelated:
		return w.Related
	case parse.RolePromo:
		return w.Promotion
	case parse.RoleComments:
		return w.Comments
	}
	return ""
}

func (m *model) titleOf(e entry) string {
	if e.title != "" {
		return cells.Clean(e.title)
	}
	return cells.Clean(m.article.Text(e.block))
}

// current returns the entry in which the top of the screen is: the last one that begins at its first line of text or above it; -1 before the first one.
func (o *outline) current(m *model) int {
	entries := o.entries
	here := m.page.textBlock()
	return sort.Search(len(entries), func(i int) bool { return entries[i].block > here }) - 1
}

// draw returns the rows of the outline at the left of the page, each as wide as the layout says, the line that parts them from the text included.
func (o *outline) draw(m *model) []string {
	width, rows := m.layout.outline, m.layout.body
	if width == 0 {
		return nil
	}
	entries, now := o.entries, o.current(m)
	o.follow(now, len(entries), rows)
	edge := m.theme.Border.Styled(m.theme.Frame.Left)
	out := make([]string, rows)
	for n := range out {
		text, style := "", m.theme.Muted
		if i := o.top + n; i < len(entries) {
			e := entries[i]
			text = " " + strings.Repeat("  ", min(e.depth, 4)) + m.titleOf(e)
			if e.depth == 0 {
				style = m.theme.Body
			}
			if i == now {
				style = m.theme.Selected
			}
		}
		out[n] = style.Styled(fit(text, width-2, m.method)) + " " + edge
	}
	return out
}

// follow scrolls the outline so that entry now stays away from its edges, and no row is empty that an entry could fill.
func (o *outline) follow(now, entries, rows int) {
	margin := min(3, (rows-1)/2)
	o.top = min(o.top, max(0, now-margin))
	o.top = max(o.top, now+margin-rows+1)
	o.top = max(0, min(o.top, entries-rows))
}

func (m *model) clickOutline(y int) tea.Cmd {
	entries := m.outline.entries
	if i := m.outline.top + y; y < m.layout.body && i < len(entries) {
		return m.jump(entries[i].block)
	}
	return nil
}

// toggleOutline shows or hides the outline beside the text; where there is no room for it, it opens as a list.
func toggleOutline(m *model, _ int) tea.Cmd {
	if m.layout.cols < outlineFrom {
		if len(m.outline.entries) == 0 {
			m.notice = m.words.Status.NoOutline
			return nil
		}
		m.mode = listed(newOutlineList)(m)
		return nil
	}
	s := m.settings
	s.noOutline = !s.noOutline
	m.apply(s)
	return nil
}
