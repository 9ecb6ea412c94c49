package reader

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// A notice that is too long to stand beside how far one is takes the whole row; a short one leaves that there.
func TestALongNoticeTakesTheRow(t *testing.T) {
	d := drive(t, interview(9), 80, 24, Options{})
	d.press("c")
	if d.notice == "" || ansi.StringWidth(d.notice) > 78 || !strings.Contains(d.text(), d.notice) {
		t.Errorf("%q is cut:\n%s", d.notice, d.screen()[23])
	}
	d.press("'", "x")
	d.shows(d.notice, "%")
}
