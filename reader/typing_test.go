package reader

import (
	"reflect"
	"testing"
)

// TestTypingKeysAct: the help says of no key in a list or a line to type in that it does something where it does nothing.
func TestTypingKeysAct(t *testing.T) {
	start := [][]string{{"t", "down"}, {"/", "礼", "enter", "/", "潮", "space", "@"}}
	for n, g := range typingKeys(drive(t, interview(6), 80, 24, Options{}).words) {
		for _, c := range g.commands {
			for _, key := range c.Keys() {
				d := drive(t, interview(6), 80, 24, Options{})
				d.press(start[n]...)
				before := d.mode
				d.press(key)
				if reflect.DeepEqual(d.mode, before) {
					t.Errorf("%s: %s does nothing", g.title, key)
				}
			}
		}
	}
}
