package reader

import (
	"os"
	"os/exec"
	"runtime"
	"strings"

	tea "charm.land/bubbletea/v2"

	"fangtan/parse"
	"fangtan/reader/editor"
	"fangtan/reader/tty"
)

// editedMsg tells that the editor has ended.
type editedMsg struct{ err error }

// edit opens the file in the reader's editor, at the line that is at hand.
func edit(m *model, _ int) tea.Cmd {
	if m.options.File == nil {
		m.notice = m.words.Place.NoFile
		return nil
	}
	cmd, err := editor.Command(os.Getenv, exec.LookPath, runtime.GOOS, m.options.File.Path, sourceLine(m.article, m.handSentence().from))
	if err != nil {
		m.notice = m.words.Place.NoEditor(m.words.Cause.Of(err))
		return nil
	}
	return tty.Exec(cmd, func(err error) tea.Msg { return editedMsg{err} })
}

// edited loads what the editor has left.
func (m *model) edited(msg editedMsg) tea.Cmd {
	if msg.err != nil {
		m.notice = m.words.Place.NoEditor(msg.err.Error())
	}
	return m.reload(false)
}

// sourceLine returns the line of the source, from 1, on which the words at a stand: the one that holds them or, where markup hides them, the one
// about as far into the block.
func sourceLine(article *parse.Article, a anchor) int {
	if a.block < 0 || a.block >= len(article.Blocks) {
		return 1
	}
	b := article.Blocks[a.block]
	text := article.Text(a.block)
	at := max(0, min(a.offset, len(text)))
	words := []rune(text[at:min(len(text), at+64)])
	for n := min(len(words), 12); n >= 4; n -= 4 {
		for _, l := range b.Lines {
			if strings.Contains(string(article.Source[l.Start:l.End]), string(words[:n])) {
				return article.LineOf(l.Start)
			}
		}
	}
	if len(b.Lines) == 0 {
		return article.LineOf(b.Span.Start)
	}
	return article.LineOf(b.Lines[at*(len(b.Lines)-1)/max(1, len(text))].Start)
}
