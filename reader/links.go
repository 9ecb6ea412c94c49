package reader

import (
	"net/url"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
)

// openable reports whether a link may be opened: one for the web or for mail, with nothing in it that a program could take for another thing.
func openable(link string) bool {
	u, err := url.Parse(link)
	if err != nil || strings.ContainsFunc(link, func(r rune) bool { return r <= ' ' || r == 0x7F }) {
		return false
	}
	switch strings.ToLower(u.Scheme) {
	case "http", "https":
		return u.Hostname() != ""
	case "mailto":
		return u.Opaque != ""
	}
	return false
}

// trueHost returns where a link leads, without the user name that may stand before it. A host that is not plain ASCII is told letter by letter as
// well, since it may look like another one.
func trueHost(link string) string {
	u, err := url.Parse(link)
	if err != nil {
		return ""
	}
	host := u.Host
	if u.Opaque != "" {
		_, host, _ = strings.Cut(u.Opaque, "@")
		host, _, _ = strings.Cut(host, "?")
	}
	for _, r := range host {
		if r >= utf8.RuneSelf {
			return host + " (" + strings.Trim(strconv.QuoteToASCII(host), `"`) + ")"
		}
	}
	return host
}

// openedMsg tells that the system's opener has ended.
type openedMsg struct {
	host string
	err  error
}

// openLink gives a link to the system, as an argument: no shell sees it.
func openLink(link string) tea.Cmd {
	return func() tea.Msg {
		name, args := opener(runtime.GOOS)
		return openedMsg{trueHost(link), exec.Command(name, append(args, link)...).Run()}
	}
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
