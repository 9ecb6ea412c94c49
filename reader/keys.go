package reader

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// command is a key of the page and what it does. n is the number typed before it, 0 without one.
type command struct {
	key.Binding
	run func(m *model, n int) tea.Cmd
	// lacking says why the article has nothing for this key. Such a key is disabled: it does not stand in the help, and says this.
	lacking string
}

// group is a part of the key map, as the help shows it.
type group struct {
	title    string
	commands []command
}

// newKeys is the key map of the page: the one place that says which key does what. The help is made from it.
func newKeys(m *model) []group {
	w := m.words
	return []group{
		{w.Help.Move, []command{
			bind("j ↓", w.Keys.LineDown, by((*model).scroll, 1), "j", "down", "ctrl+e"),
			bind("k ↑", w.Keys.LineUp, by((*model).scroll, -1), "k", "up", "ctrl+y"),
			bind("space f pgdn ctrl+f", w.Keys.ScreenDown, by((*model).turn, 2), "space", "f", "pgdown", "ctrl+f"),
			bind("b pgup ctrl+b", w.Keys.ScreenUp, by((*model).turn, -2), "b", "pgup", "ctrl+b"),
			bind("d ctrl+d", w.Keys.HalfDown, by((*model).turn, 1), "d", "ctrl+d"),
			bind("u ctrl+u", w.Keys.HalfUp, by((*model).turn, -1), "u", "ctrl+u"),
			bind("g home", w.Keys.Top, goTop, "g", "home"),
			bind("G end", w.Keys.Bottom, goBottom, "G", "end"),
			bind("50%", w.Keys.Percent, goPercent, "%"),
			bind("←", w.Keys.Left, by((*model).slide, -slideStep), "left"),
			bind("→", w.Keys.Right, by((*model).slide, slideStep), "right"),
		}},
		{w.Help.Jump, []command{
			bind("]", w.Keys.NextQuestion, by((*model).jumpQuestion, 1), "]").unless(len(m.article.Turns) == 0, w.Status.NoQuestions),
			bind("[", w.Keys.PrevQuestion, by((*model).jumpQuestion, -1), "[").unless(len(m.article.Turns) == 0, w.Status.NoQuestions),
			bind("}", w.Keys.NextSection, by((*model).jumpSection, 1), "}"),
			bind("{", w.Keys.PrevSection, by((*model).jumpSection, -1), "{"),
			bind(")", w.Keys.NextFollowed, by((*model).jumpFollowed, 1), ")"),
			bind("(", w.Keys.LastFollowed, by((*model).jumpFollowed, -1), "("),
			bind("enter", w.Keys.Follow, follow, "enter"),
			bind("ctrl+o", w.Keys.Back, goBack, "ctrl+o"),
			bind("tab", w.Keys.Forward, goForward, "tab"),
			bind("m a", w.Keys.Bookmark, open(newBookmarking), "m"),
			bind("' a", w.Keys.ToBookmark, open(newReturning), "'"),
		}},
		{w.Help.Lists, []command{
			bind("t", w.Keys.Topics, open(listed(newTopics)), "t").unless(len(m.article.Topics) == 0, w.Status.NoTopics),
			bind("s", w.Keys.Speakers, open(listed(newSpeakers)), "s").unless(len(m.article.Speakers) == 0, w.Status.NoSpeakers),
			bind("o", w.Keys.Outline, toggleOutline, "o"),
			bind("B", w.Keys.Shelf, open(newShelf), "B"),
			bind("i", w.Keys.Facts, openFacts, "i"),
			bind("l", w.Keys.Links, open(listed(newLinks)), "l").unless(len(m.article.Links) == 0, w.Status.NoLinks),
		}},
		{w.Help.Search, []command{
			bind("/", w.Keys.Search, openSearch, "/"),
			bind("n", w.Keys.NextMatch, by((*model).jumpMatch, 1), "n"),
			bind("N", w.Keys.PrevMatch, by((*model).jumpMatch, -1), "N"),
			bind("L", w.Keys.Matches, openMatches, "L"),
			bind("*", w.Keys.Mentions, askMentions, "*"),
			bind("&", w.Keys.OnlyMatches, toggleMatches, "&"),
		}},
		{w.Help.Show, []command{
			bind("z", w.Keys.Skim, skim, "z"),
			bind("Z", w.Keys.Focus, toggleFocus, "Z"),
			bind("c", w.Keys.Columns, toggleColumns, "c"),
			bind("+", w.Keys.Wider, by((*model).widen, measureStep), "+"),
			bind("-", w.Keys.Narrower, by((*model).widen, -measureStep), "-"),
			bind("=", w.Keys.ResetMeasure, resetMeasure, "="),
			bind("T", w.Keys.Theme, askThemes, "T"),
		}},
		{w.Help.Take, []command{
			bind("y", w.Keys.Copy, open(newCopying(false)), "y"),
			bind("Y", w.Keys.CopyPlain, open(newCopying(true)), "Y"),
			bind("v", w.Keys.Mark, open(newMarking), "v"),
			bind("H", w.Keys.Highlight, open(newNoting), "H"),
			bind("ctrl+r", w.Keys.BringBack, undoRemoval, "ctrl+r"),
			bind("W", w.Keys.WriteNotes, open(newWriting), "W"),
		}},
		{w.Help.Program, []command{
			bind("e", w.Keys.Edit, edit, "e").unless(m.options.File == nil, w.Place.NoFile),
			bind("r", w.Keys.Reload, func(m *model, _ int) tea.Cmd { return tea.Batch(tea.ClearScreen, m.reload(true)) }, "r").unless(m.options.File == nil, w.Place.NoFile),
			bind("M", w.Keys.Mouse, toggleMouse, "M"),
			bind("? F1", w.Keys.Help, open(newHelp), "?", "f1"),
			bind("esc", w.Keys.Leave, leave, "esc"),
			bind("q", w.Keys.Quit, func(m *model, _ int) tea.Cmd { return m.leaveProgram() }, "q"),
			bind("ctrl+c", w.Keys.QuitNow, nil, "ctrl+c"), // these two act everywhere, see [model.press]
			bind("ctrl+z", w.Keys.Suspend, nil, "ctrl+z"),
		}},
	}
}

func bind(shown, does string, run func(*model, int) tea.Cmd, keys ...string) command {
	return command{Binding: key.NewBinding(key.WithKeys(keys...), key.WithHelp(shown, does)), run: run}
}

// unless disables c where lacks holds.
func (c command) unless(lacks bool, why string) command {
	c.SetEnabled(!lacks)
	c.lacking = why
	return c
}

// by makes a command of a method that takes a number of steps: step times the number typed.
func by(method func(*model, int) tea.Cmd, step int) func(*model, int) tea.Cmd {
	return func(m *model, n int) tea.Cmd { return method(m, step*max(1, n)) }
}

// open makes a command that changes to another mode.
func open(mode func(*model) mode) func(*model, int) tea.Cmd {
	return func(m *model, _ int) tea.Cmd {
		m.mode = mode(m)
		return nil
	}
}

// commandOf returns the command of a key, disabled ones included.
func commandOf(groups []group, msg tea.KeyPressMsg) (command, bool) {
	for _, g := range groups {
		for _, c := range g.commands {
			for _, k := range c.Keys() {
				if k == msg.String() || k == msg.Keystroke() {
					return c, true
				}
			}
		}
	}
	return command{}, false
}

// mostCount bounds the numbers before keys: a longer way than this is a jump.
const mostCount = 9999

// digit adds a typed digit to the number before a key. A 0 that begins a number is none.
func (m *model) digit(msg tea.KeyPressMsg) bool {
	if len(msg.Text) != 1 || !strings.Contains("0123456789", msg.Text) || msg.Text == "0" && m.count == 0 {
		return false
	}
	m.count = min(mostCount, m.count*10+int(msg.Text[0]-'0'))
	return true
}
