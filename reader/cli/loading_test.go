package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"fangtan/parse"
	"fangtan/reader"
	"fangtan/reader/state"
	"fangtan/reader/words"
)

// talkOf is a talk of about so many bytes.
func talkOf(size int) string {
	var s strings.Builder
	s.WriteString("# The mill\n\n")
	for n := 0; s.Len() < size; n++ {
		fmt.Fprintf(&s, "**Ada:** Question %d, what of the mill?\n\n**Ben:** It turns while there is wind, and stands where there is none; number %d.\n\n", n, n)
	}
	return s.String()
}

// load begins to load from in, of which so many bytes are told.
func load(in io.Reader, size int) *loading {
	a := &app{words: words.English()}
	return a.newLoading(source{label: "mill.md", in: in, size: int64(size)}, 4<<20)
}

// parts returns all parts.
func parts(l *loading) []reader.Part {
	var out []reader.Part
	for {
		p := l.Next()
		out = append(out, p)
		if p.Last {
			return out
		}
	}
}

// checkParts checks what holds of all parts: each begins with the one before, and the last is the whole.
func checkParts(t *testing.T, all []reader.Part, text string) {
	t.Helper()
	for i, p := range all {
		if p.Article == nil || i > 0 && !bytes.HasPrefix(p.Article.Source, all[i-1].Article.Source) {
			t.Fatalf("part %d does not begin with the one before", i)
		}
	}
	last := all[len(all)-1]
	whole, err := parse.Parse([]byte(text), "")
	if err != nil {
		t.Fatal(err)
	}
	if string(last.Article.Source) != text || len(last.Article.Turns) != len(whole.Turns) || last.Bytes != int64(len(text)) {
		t.Errorf("the last part has %d bytes and %d turns, not %d and %d", last.Bytes, len(last.Article.Turns), len(text), len(whole.Turns))
	}
	if last.Err != nil || last.Key != state.KeyOf([]byte(text)) {
		t.Errorf("the last part has the key %q and the error %v", last.Key, last.Err)
	}
}

func TestAFileComesHeadFirst(t *testing.T) {
	for _, test := range []struct {
		size  int
		parts []int64 // bytes of each but the last
	}{{1000, nil}, {headBytes - 100, nil}, {3 * headBytes, []int64{headBytes}}, {middleFrom + 1, []int64{headBytes, middleBytes}}} {
		text := talkOf(test.size)
		all := parts(load(strings.NewReader(text), len(text)))
		checkParts(t, all, text)
		if len(all) != len(test.parts)+1 {
			t.Fatalf("%d bytes come in %d parts", test.size, len(all))
		}
		for i, want := range test.parts {
			if all[i].Bytes != want || all[i].Size != int64(len(text)) {
				t.Errorf("part %d of %d bytes has %d of %d", i, test.size, all[i].Bytes, all[i].Size)
			}
		}
	}
}

// The work on a source that comes bit by bit stays in proportion to it.
func TestAPipeIsReadInProportion(t *testing.T) {
	text := talkOf(2 << 20)
	for name, in := range map[string]io.Reader{"at once": strings.NewReader(text), "by halves": iotest.HalfReader(strings.NewReader(text)), "with a late end": iotest.DataErrReader(strings.NewReader(text))} {
		all := parts(load(in, 0))
		checkParts(t, all, text)
		sum := int64(0)
		for _, p := range all {
			sum += p.Bytes
		}
		if sum > 4*int64(len(text)) {
			t.Errorf("%s: %d bytes are understood to read %d, in %d parts", name, sum, len(text), len(all))
		}
	}
}

// What has come shows although no more does, and what no more comes of can be ended.
func TestAPipeThatPauses(t *testing.T) {
	r, w := io.Pipe()
	l := load(r, 0)
	go func() { _, _ = io.WriteString(w, "# The mill\n\n**Ada:** So?\n\n**Ben:** It tur") }()
	if p := l.Next(); p.Last || !strings.HasSuffix(string(p.Article.Source), "It tur") {
		t.Errorf("of what has come shows %q", p.Article.Source)
	}
	go func() { _, _ = io.WriteString(w, "ns.\n") }()
	if p := l.Next(); p.Last || !strings.HasSuffix(string(p.Article.Source), "It turns.\n") {
		t.Errorf("then shows %q", p.Article.Source)
	}
	waits := make(chan reader.Part, 1)
	go func() { waits <- l.Next() }()
	time.Sleep(10 * time.Millisecond)
	end := l.Finish()
	if !end.Last || end.Err != nil || end.Key == "" || !strings.HasSuffix(string(end.Article.Source), "It turns.\n") {
		t.Errorf("it ends with %+v", end)
	}
	if p := <-waits; !p.Last {
		t.Error("who waits is not told of the end")
	}
}

func TestWhatEndsEarly(t *testing.T) {
	text := talkOf(2 * headBytes)
	for name, test := range map[string]struct {
		in   io.Reader
		says string
	}{
		"an error":    {io.MultiReader(strings.NewReader(text), iotest.ErrReader(errors.New("stale handle"))), "mill.md: cannot be read beyond 128 KB: stale handle"},
		"a flood":     {io.MultiReader(strings.NewReader(text), bytes.NewReader(make([]byte, 4*headBytes))), "mill.md: is not text from 128 KB on, and was read up to there"},
		"no end":      {io.MultiReader(strings.NewReader(text), endless{}), "mill.md: is too long: only its first"},
		"small error": {io.MultiReader(strings.NewReader(text[:100]), iotest.ErrReader(errors.New("stale handle"))), "mill.md: cannot be read beyond 0.1 KB: stale handle"},
	} {
		l := load(test.in, 0)
		all := parts(l)
		last := all[len(all)-1]
		switch {
		case last.Err == nil || !strings.HasPrefix(last.Err.Error(), test.says):
			t.Errorf("%s: said is %v", name, last.Err)
		case last.Article == nil || last.Key == "" || !bytes.HasPrefix(last.Article.Source, []byte(text[:90])):
			t.Errorf("%s: what was read before is not there", name)
		case bytes.Contains(last.Article.Source, []byte("␀")):
			t.Errorf("%s: what is no text is shown", name)
		}
	}
}

// endless gives text without an end.
type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = "all the same\n\n"[i%14]
	}
	return len(p), nil
}

// What is no article at all is refused before a screen is opened.
func TestWhatIsRefusedAtOnce(t *testing.T) {
	for name, test := range map[string]struct {
		text, says string
	}{
		"nothing": {"", "mill.md: is empty"}, "blank": {" \n\n", "mill.md: is empty"}, "an image": {"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "mill.md: is a binary file, not text"},
		"zeros": {strings.Repeat("\x00", 3*headBytes), "mill.md: is a binary file, not text"}, "text": {"# a\n", ""}, "blank for long": {strings.Repeat("\n", 2*surely) + "# a\n", ""},
	} {
		err := load(strings.NewReader(test.text), len(test.text)).refuses()
		if got := fmt.Sprint(err); got != test.says && (err != nil || test.says != "") {
			t.Errorf("%s: %v", name, err)
		}
	}
	l := load(iotest.ErrReader(errors.New("stale handle")), 0)
	if err := l.refuses(); err == nil || err.Error() != "mill.md: cannot be read: stale handle" {
		t.Errorf("an error at once: %v", err)
	}
	r, _ := io.Pipe()
	if err := load(r, 0).refuses(); err != nil {
		t.Errorf("nothing yet: %v", err)
	}
}
