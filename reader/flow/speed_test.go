//go:build unix

package flow

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// What a reader waits for, measured through a pseudo-terminal as they would see it: go test ./reader/flow -run '^$' -bench . -benchtime 9x. The floor is a program that does nothing.

// lengths are the articles that are measured, in bytes.
var lengths = []struct {
	name string
	size int
}{{"30KB", 30 << 10}, {"1MB", 1 << 20}, {"10MB", 10 << 20}, {"100MB", 100 << 20}}

// What stands in a long article once: near the end a word and one beside it, and the last one.
const rareWord, besideIt, lastWord = "饕餮纹", "夔龙", "全文至此"

// longArticle writes the article of the flows over and over, up to about so many bytes.
func longArticle(tb testing.TB, size int) string {
	tb.Helper()
	text, err := os.ReadFile(talk)
	if err != nil {
		tb.Fatal(err)
	}
	path := filepath.Join(tb.TempDir(), "long.md")
	long := strings.Repeat(string(text)+"\n", max(1, size/len(text))) + "\n**沈望舒：**那是" + rareWord + "，旁边一圈" + besideIt + "。\n\n" + strings.Repeat("钟走着。\n\n", 100) + lastWord + "。\n"
	if err := os.WriteFile(path, []byte(long), 0o600); err != nil {
		tb.Fatal(err)
	}
	return path
}

// begin starts a program in a window of 100 columns and 40 rows, and waits until the first words are on the screen.
func begin(b *testing.B, program string, args ...string) *Terminal {
	b.Helper()
	home := b.TempDir()
	cmd := exec.Command(program, args...)
	cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + home, "TERM=xterm-256color", "COLORTERM=truecolor", "LANG=zh_CN.UTF-8"}
	t, err := Start(cmd, 100, 40, Prompt)
	if err != nil {
		b.Fatal(err)
	}
	t.until(b, "桥东茶话")
	return t
}

// until waits until a word is on the screen.
func (t *Terminal) until(b *testing.B, word string) {
	b.Helper()
	late := time.After(Deadline)
	for !t.Screen().Has(word) {
		select {
		case <-t.output:
		case <-late:
			b.Fatalf("%s does not come:\n%s", word, t.Screen())
		}
	}
}

// loaded waits until all of the article is there.
func (t *Terminal) loaded(b *testing.B) {
	b.Helper()
	if _, err := t.Await("it is loaded", func(s Screen) bool { return !s.Has("载入") }); err != nil {
		b.Fatal(err)
	}
}

// next waits for the next output.
func (t *Terminal) next(b *testing.B) {
	b.Helper()
	select {
	case <-t.output:
	case <-time.After(Deadline):
		b.Fatalf("nothing is drawn:\n%s", t.Screen())
	}
}

// floor builds the program that does nothing.
func floor(b *testing.B) string {
	b.Helper()
	path := filepath.Join(b.TempDir(), "floor")
	if out, err := exec.Command("go", "build", "-buildvcs=false", "-o", path, "./testdata/floor").CombinedOutput(); err != nil {
		b.Fatalf("go build: %v\n%s", err, out)
	}
	return path
}

// long runs a benchmark with an article of each length.
func long(b *testing.B, run func(b *testing.B, path string)) {
	for _, l := range lengths {
		b.Run(l.name, func(b *testing.B) { run(b, longArticle(b, l.size)) })
	}
}

// From the start of the program to its first words on the screen.
func BenchmarkFirstPaint(b *testing.B) {
	paint := func(b *testing.B, program string, args ...string) {
		for b.Loop() {
			t := begin(b, program, args...)
			b.StopTimer()
			t.Close()
			b.StartTimer()
		}
	}
	b.Run("floor", func(b *testing.B) { paint(b, floor(b)) })
	long(b, func(b *testing.B, path string) { paint(b, program, path) })
}

// From a key to what it draws, for a line down and up again and for a page, and the bytes that it draws with.
func BenchmarkKey(b *testing.B) {
	press := func(b *testing.B, t *Terminal, keys ...string) {
		defer t.Close()
		t.loaded(b)
		before, n := len(t.Sent()), 0
		for b.Loop() {
			b.StopTimer()
			time.Sleep(2 * Quiet)
			t.expectAnswer()
			b.StartTimer()
			if err := t.Type(keys[n%len(keys)]); err != nil {
				b.Fatal(err)
			}
			t.next(b)
			n++
		}
		b.ReportMetric(float64(len(t.Sent())-before)/float64(n), "bytes/key")
	}
	b.Run("floor", func(b *testing.B) { press(b, begin(b, floor(b)), "j") })
	long(b, func(b *testing.B, path string) {
		b.Run("line", func(b *testing.B) { press(b, begin(b, program, path), "j", "k") })
		b.Run("page", func(b *testing.B) { press(b, begin(b, program, path), " ", "b") })
	})
}

// asked measures from keys to the word to which they lead, in an article that is loaded.
func asked(b *testing.B, keys, word string) {
	long(b, func(b *testing.B, path string) {
		for b.Loop() {
			b.StopTimer()
			t := begin(b, program, path)
			t.loaded(b)
			t.expectAnswer()
			b.StartTimer()
			if err := t.Type(keys); err != nil {
				b.Fatal(err)
			}
			t.until(b, word)
			b.StopTimer()
			t.Close()
			b.StartTimer()
		}
	})
}

// To the end of the article.
func BenchmarkToTheEnd(b *testing.B) { asked(b, "G", lastWord) }

// From the start to a word near the end.
func BenchmarkFindNearTheEnd(b *testing.B) { asked(b, "/"+rareWord+enter, besideIt) }

// From a new size of the window to the page in it.
func BenchmarkResizeTheWindow(b *testing.B) {
	long(b, func(b *testing.B, path string) {
		t := begin(b, program, path)
		defer t.Close()
		t.loaded(b)
		for n := 0; b.Loop(); n++ {
			b.StopTimer()
			time.Sleep(2 * Quiet)
			t.expectAnswer()
			b.StartTimer()
			if err := t.Resize(80+n%2*20, 30); err != nil {
				b.Fatal(err)
			}
			t.next(b)
		}
	})
}

// From the start of the program until all of the article is there, its turns and topics included.
func BenchmarkLoading(b *testing.B) {
	for _, l := range lengths[1:] {
		b.Run(l.name, func(b *testing.B) {
			path, peak := longArticle(b, l.size), 0
			b.SetBytes(int64(l.size))
			for b.Loop() {
				t := begin(b, program, path)
				for t.Screen().Has("载入") {
					t.next(b)
				}
				b.StopTimer()
				peak = max(peak, t.taken())
				t.Close()
				b.StartTimer()
			}
			if peak > 0 {
				b.ReportMetric(float64(peak)/float64(l.size), "memory/byte")
			}
		})
	}
}
