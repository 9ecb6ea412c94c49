package reader

import (
	"os"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"fangtan/parse"
	"fangtan/reader/cells"
	"fangtan/reader/clip"
	"fangtan/reader/pace"
	"fangtan/reader/quote"
	"fangtan/reader/typeset"
)

// copying is the mode after y, or Y for plain text: the next key says how much is copied. The sentence at hand is marked meanwhile.
type copying struct {
	hand  passage
	plain bool
}

func newCopying(plain bool) func(*model) mode {
	return func(m *model) mode { return copying{m.handSentence(), plain} }
}

func (c copying) update(m *model, msg tea.Msg) (mode, tea.Cmd) {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return c, nil
	}
	switch k.Keystroke() {
	case "s", "y", "Y", "shift+y":
		return reading{}, m.take(c.hand, c.plain)
	case "p":
		return reading{}, m.take(blockPassage(c.hand.from.block), c.plain)
	case "t":
		return reading{}, m.take(m.turnAround(c.hand.from.block), c.plain)
	case "l":
		return reading{}, m.takeLink(c.hand)
	case "esc":
	default:
		m.notice = m.words.Taking.NotCopied
	}
	return reading{}, nil
}

func (c copying) carried(to func(anchor) anchor) mode { return copying{c.hand.carried(to), c.plain} }

func (c copying) draw(m *model, s *screen) *tea.Cursor {
	w := m.words.Taking.Copy
	if c.plain {
		w = m.words.Taking.CopyPlain
	}
	s.status = m.statusSaying(w)
	return nil
}

func (c copying) over(m *model, b int) []typeset.Overlay { return c.hand.over(b, m.theme.Target) }

// turnAround returns the text of the turn in which block b is, or of the block where it is in none.
func (m *model) turnAround(b int) passage {
	t := m.article.TurnOf(b)
	if t < 0 {
		return blockPassage(b)
	}
	return rangePassage(m.article.Turns[t].Blocks)
}

// rangePassage is the text of blocks.
func rangePassage(r parse.Range) passage {
	return passage{anchor{r.Start, 0}, anchor{r.End - 1, toEnd}}
}

// take copies a passage, as a quote or as plain text, and marks it for a moment.
func (m *model) take(p passage, plain bool) tea.Cmd {
	parts, w := saidIn(m.article, p), &m.words.Quote
	said := m.words.Taking.Quoted
	text := quote.Markdown(parts, sourceOf(m.article, m.words), w)
	if plain {
		text, said = quote.Plain(parts, w), m.words.Taking.Copied
	}
	if len(parts) == 0 {
		m.notice = m.words.Status.NothingHere
		return nil
	}
	at, held := m.gone.to, m.gone.held
	lit := m.lightWords(p)
	m.gone.to, m.gone.held = at, held // what is at hand stays so
	length := m.words.Length.Of(amountSaid(parts))
	return tea.Batch(lit, m.copy(text, said(length), length))
}

func (m *model) takeLink(p passage) tea.Cmd {
	link := cells.Clean(m.linkIn(p))
	if link == "" {
		m.notice = m.words.Taking.NoLink
		return nil
	}
	return m.copy(link, m.words.Taking.LinkCopied, m.words.Length.Characters(len(link)))
}

// amountSaid counts what was said.
func amountSaid(parts []quote.Said) pace.Amount {
	var all pace.Amount
	for _, part := range parts {
		for _, p := range part.Paragraphs {
			all = all.Plus(pace.Of(p.Text))
		}
	}
	return all
}

// mostSent is the greatest length in bytes of what is sent to a terminal's clipboard.
const mostSent = 8 << 20

// copiedMsg tells whether the system's clipboard has taken a text.
type copiedMsg struct {
	said   string // what to say if it has
	length string
	bytes  int
	err    error
}

// copy gives text to the clipboard of the terminal, which may be on another machine, and to that of the system, where there is one.
func (m *model) copy(text, said, length string) tea.Cmd {
	send := m.sendToTerminal(text)
	if m.options.Copy == nil {
		m.notice = m.unsure(said, length, len(text))
		return send
	}
	put := m.options.Copy
	return tea.Batch(send, func() tea.Msg { return copiedMsg{said, length, len(text), put(text)} })
}

// sendToTerminal sends text as OSC 52; within GNU screen in the wrapping that lets it through. What is longer than any terminal takes is not sent.
func (m *model) sendToTerminal(text string) tea.Cmd {
	switch {
	case len(text) > mostSent:
		return nil
	case os.Getenv("STY") != "" && os.Getenv("TMUX") == "":
		return tea.Raw(ansi.ScreenPassthrough(ansi.SetSystemClipboard(text), screenChunk))
	}
	return tea.SetClipboard(text)
}

// screenChunk is the greatest length in bytes of a sequence that GNU screen lets through.
const screenChunk = 768

// unsure is what is said where the terminal alone has been given a text: it does not tell whether it took it.
func (m *model) unsure(said, length string, bytes int) string {
	switch w := m.words.Taking; {
	case bytes > mostSent:
		return w.TooLong(length)
	case bytes > clip.Limit:
		return w.Unsure(length)
	}
	return said
}

func (m *model) copied(msg copiedMsg) {
	m.notice = msg.said
	if msg.err != nil {
		m.notice = m.unsure(msg.said, msg.length, msg.bytes)
	}
}
