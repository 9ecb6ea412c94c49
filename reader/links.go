package reader

import (
	"os/exec"
	"runtime"

	tea "charm.land/bubbletea/v2"

	"fangtan/reader/link"
)

// openedMsg tells that the system's opener has ended.
type openedMsg struct {
	host string
	err  error
}

// openLink gives a link to the system, as an argument: no shell sees it.
func openLink(t link.Target) tea.Cmd {
	return func() tea.Msg {
		name, args := opener(runtime.GOOS)
		return openedMsg{t.Host, exec.Command(name, append(args, t.URL)...).Run()}
	}
}

// openable returns a link as it may be opened, or "".
func openable(target string) string {
	t, _ := link.Parse(target)
	return t.URL
}

// opener is the program of a system that opens links.
func opener(system string) (name string, args []string) {
	switch system {
	case "darwin":
		return "open", nil
	case "windows":
		return "rundll32", []string{"url.dll,FileProtocolHandler"}
	}
	return "xdg-open", nil
}

func (m *model) opened(msg openedMsg) {
	if msg.err != nil {
		m.notice = m.words.Links.Failed(msg.err.Error())
		return
	}
	m.notice = m.words.Links.Opened(msg.host)
}
