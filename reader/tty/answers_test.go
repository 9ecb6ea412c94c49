package tty

import (
	"strings"
	"testing"
	"time"
)

// piece is what one read brings, so long after the one before.
type piece struct {
	after time.Duration
	text  string
}

const soon, later, tooLate = time.Millisecond, 300 * time.Millisecond, time.Minute

func given(pieces ...piece) []string {
	var a answers
	now := time.Unix(1e9, 0)
	var out []string
	for _, p := range pieces {
		now = now.Add(p.after)
		out = append(out, string(a.take([]byte(p.text), now)))
	}
	return out
}

func TestAnswers(t *testing.T) {
	const colour = "\x1b]11;rgb:1e1e/1e1e/1e1e\x07"
	for name, test := range map[string]struct {
		in   []piece
		want string // pieces apart by "|"
	}{
		"keys":                      {[]piece{{0, "jj/词\r"}, {soon, "\x03"}}, "jj/词\r|\x03"},
		"whole":                     {[]piece{{0, "j" + colour + "k"}}, "j" + colour + "k"},
		"in two":                    {[]piece{{0, "j" + colour[:9]}, {later, colour[9:] + "k"}}, "j|" + colour + "k"},
		"in two, at once":           {[]piece{{0, colour[:9]}, {soon, colour[9:]}}, "|" + colour},
		"ended by ST in two":        {[]piece{{0, "\x1b]11;rgb:0/0/0\x1b"}, {later, "\\j"}}, "|\x1b]11;rgb:0/0/0\x1b\\j"},
		"mode in two":               {[]piece{{0, "\x1b[?20"}, {later, "26;2$y"}}, "|\x1b[?2026;2$y"},
		"version in two":            {[]piece{{0, "\x1bP>|xte"}, {later, "rm(380)\x1b\\j"}}, "|\x1bP>|xterm(380)\x1b\\j"},
		"after its escape":          {[]piece{{0, "\x1b"}, {later, colour[1:] + "j"}}, "\x1b|j"},
		"after its escape, in two":  {[]piece{{0, "\x1b"}, {later, colour[1:9]}, {later, colour[9:] + "j"}}, "\x1b||j"},
		"mode after its escape":     {[]piece{{0, "\x1b"}, {later, "[?2026;2$yj"}}, "\x1b|j"},
		"escape, then keys":         {[]piece{{0, "\x1b"}, {later, "]"}, {later, "[5j"}}, "\x1b|]|[5j"},
		"alt and a bracket":         {[]piece{{0, "\x1b]"}, {later, "j"}}, "|\x1b]j"},
		"alt and a bracket, number": {[]piece{{0, "\x1b]"}, {later, "5"}, {later, "j"}}, "||\x1b]5j"},
		"the rest never comes":      {[]piece{{0, colour[:9]}, {tooLate, "j"}}, "|j"},
		"ctrl+c within an answer":   {[]piece{{0, colour[:9]}, {later, "\x03"}}, "|\x03"},
		"ctrl+c within a mode":      {[]piece{{0, "\x1b[?20"}, {later, "\x03"}}, "|\x03"},
		"a key within an answer":    {[]piece{{0, colour[:9]}, {later, "\x1b[A"}}, "|\x1b[A"},
		"too long":                  {[]piece{{0, "\x1b]11;" + strings.Repeat("0", mostHeld)}, {soon, "j"}}, "|j"},
		"too long after its escape": {[]piece{{0, "\x1b"}, {later, "]11;" + strings.Repeat("0", mostHeld)}, {soon, "j"}}, "\x1b||j"},
		"a paste":                   {[]piece{{0, pasteStart + "a\x1b]0;x\x03" + pasteEnd + "j"}}, pasteStart + "a\x1b]0;x\x03" + pasteEnd + "j"},
		"a paste, its end in two":   {[]piece{{0, pasteStart + "a\x1b[20"}, {later, "1~j"}}, pasteStart + "a|" + pasteEnd + "j"},
		"a paste without end":       {[]piece{{0, pasteStart + "abc"}, {soon, "\x03"}, {2 * time.Second, "\x03"}, {soon, "j"}}, pasteStart + "abc|\x03|" + pasteEnd + "\x03|j"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := strings.Join(given(test.in...), "|"); got != test.want {
				t.Errorf("given on %q, want %q", got, test.want)
			}
		})
	}
}

// FuzzAnswers: what comes in one read is given on as it came, but for strings that are broken off or not whole; whatever came before, ctrl+c gets through in the
// end; and no more comes out than was announced.
func FuzzAnswers(f *testing.F) {
	f.Add("j\x1b]11;rgb:1e1e/1e1e/1e1e\x07k", "\x1b[?2026;2$y", uint16(40))
	f.Add("\x1b[200~a\x1b[20", "1~j", uint16(400))
	f.Add("\x1b", "]11;rgb:0/0/0\x1b\\", uint16(100))
	f.Fuzz(func(t *testing.T, one, other string, gap uint16) {
		var a answers
		now := time.Unix(1e9, 0)
		feed := func(s string, after time.Duration) string {
			now = now.Add(after)
			most := len(s) + a.needs()
			out := a.take([]byte(s), now)
			if len(out) > most {
				t.Fatalf("%d bytes for %q, %d announced", len(out), s, most)
			}
			return string(out)
		}
		out := feed(one, 0)
		if !strings.Contains(one, "\x1b") && out != one {
			t.Fatalf("text %q is given on as %q", one, out)
		}
		feed(other, time.Duration(gap)*time.Millisecond)
		if last := feed("\x03", 2*time.Second); !strings.HasSuffix(last, "\x03") {
			t.Fatalf("ctrl+c is given on as %q", last)
		}
	})
}
