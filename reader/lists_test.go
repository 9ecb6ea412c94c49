package reader

import (
	"strings"
	"testing"

	"fangtan/reader/words"
)

// The list of speakers and the facts tell the same shares: of words, in a talk that is read by words.
func TestSharesAreThoseOfTheFacts(t *testing.T) {
	const talk = "# Wires\n\n**Orla Finch:** How so, then?\n\n**Tom Pettifer:** Extraordinarily conscientious lighthousekeeping.\n\n**Orla Finch:** And so on to it?\n\n**Tom Pettifer:** Incomprehensibilities, characteristically.\n\n" +
		"**Orla Finch:** Is it so?\n\n**Tom Pettifer:** Unquestionably straightforward.\n"
	w := words.English()
	d := drive(t, talk, 80, 40, Options{Words: w})
	d.press("s")
	list := d.text()
	for name, share := range map[string]int{"Orla Finch": 61, "Tom Pettifer": 39} {
		if line := rowWith(list, name); !strings.Contains(line, w.Lists.Share(share)) {
			t.Errorf("of %s the list says %q, not %d%%", name, line, share)
		}
	}
	d.press("esc", "i")
	d.shows("61%", "39%")
}

// rowWith returns the first row of a screen that holds a text, behind its frame.
func rowWith(screen, text string) string {
	for row := range strings.Lines(screen) {
		if strings.Contains(row, "│") && strings.Contains(row, text) {
			return row
		}
	}
	return ""
}
