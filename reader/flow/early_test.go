package flow

import (
	"fmt"
	"testing"
)

// What is typed at once, before the program has drawn anything or even reads the terminal, is not lost: enter neither.
func TestKeysTypedAtOnce(t *testing.T) {
	for _, size := range []setting{{width: 40, height: 16}, {width: 80, height: 24}, {width: 160, height: 40}} {
		t.Run(fmt.Sprint(size.width), func(t *testing.T) {
			t.Parallel()
			size.args = []string{talk}
			s := open(t, size)
			s.press("]/三秒" + enter + "nn")
			s.see("5/7") // from the third one, the first behind that question
			s.press("q")
			s.end(0)
		})
	}
}
