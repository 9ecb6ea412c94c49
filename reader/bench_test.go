package reader

import (
	"runtime"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"fangtan/parse"
	"fangtan/reader/config"
	"fangtan/reader/find"
	"fangtan/reader/sample"
	"fangtan/reader/typeset"
	"fangtan/reader/words"
)

// sizes are the articles of the benchmarks: the sample, about 30 KB, and the same repeated to 1 MB and to 10 MB. What is measured must cost about the same on
// both.
func sizes(b *testing.B, run func(b *testing.B, a *parse.Article)) {
	small := string(sample.Interview())
	for _, size := range []struct {
		name string
		text string
	}{{"30KB", small}, {"1MB", strings.Repeat(small, 1<<20/len(small))}, {"10MB", strings.Repeat(small, 10<<20/len(small))}} {
		a := parsed(b, size.text)
		b.Run(size.name, func(b *testing.B) {
			b.ReportAllocs()
			run(b, a)
		})
	}
}

func opened(a *parse.Article) *model {
	m := newModel(a, Options{Words: words.Chinese()})
	m.measureLength()
	m.Update(tea.WindowSizeMsg{Width: 120, Height: 40})
	return m
}

// From the parsed article to the first frame.
func BenchmarkFirstFrame(b *testing.B) {
	sizes(b, func(b *testing.B, a *parse.Article) {
		for b.Loop() {
			_ = opened(a).View()
		}
	})
}

// One line down and its frame, in the middle of the article; every fresh line is typeset.
func BenchmarkScrollLine(b *testing.B) {
	sizes(b, func(b *testing.B, a *parse.Article) {
		m := opened(a)
		m.page.goToShare(0.1)
		key := keyOf("j")
		for i := 0; b.Loop(); i++ {
			if m.page.atEnd() {
				m.page.goToShare(0.1)
			}
			m.Update(key)
			_ = m.View()
		}
	})
}

// A screen down and its frame.
func BenchmarkScrollScreen(b *testing.B) {
	sizes(b, func(b *testing.B, a *parse.Article) {
		m := opened(a)
		key := keyOf("space")
		for b.Loop() {
			if m.page.atEnd() {
				m.page.goToShare(0)
			}
			m.Update(key)
			_ = m.View()
		}
	})
}

// To the end and back to the start, with a frame at each.
func BenchmarkEnds(b *testing.B) {
	sizes(b, func(b *testing.B, a *parse.Article) {
		m := opened(a)
		for b.Loop() {
			m.Update(keyOf("G"))
			_ = m.View()
			m.Update(keyOf("g"))
			_ = m.View()
		}
	})
}

// One letter of a search and its frame; the counting is not in it.
func BenchmarkSearchLetter(b *testing.B) {
	sizes(b, func(b *testing.B, a *parse.Article) {
		m := opened(a)
		m.Update(keyOf("/"))
		for i := 0; b.Loop(); i++ {
			m.Update(keyOf("铅"))
			_ = m.View()
			m.Update(keyOf("backspace"))
		}
	})
}

// A resize and its frame, at a width that was not seen before.
func BenchmarkResize(b *testing.B) {
	sizes(b, func(b *testing.B, a *parse.Article) {
		m := opened(a)
		m.page.goToShare(0.5)
		for i := 0; b.Loop(); i++ {
			m.page.forget()
			m.Update(tea.WindowSizeMsg{Width: 60 + i%2, Height: 40})
			_ = m.View()
		}
	})
}

// One frame with all that is drawn beside the text: two columns, the strip with the matches of a search, focus, the ruler, the question of a long answer.
func BenchmarkFrame(b *testing.B) {
	sizes(b, func(b *testing.B, a *parse.Article) {
		s := config.Defaults()
		s.Columns, s.Ruler = 2, true
		m := newModel(a, Options{Words: words.Chinese(), Settings: &s})
		m.Update(tea.WindowSizeMsg{Width: 200, Height: 50})
		m.Update(keyOf("Z"))
		m.look(find.Compile("潮汐"), find.Place{})
		m.search.sweep = m.search.sweep.Run()
		m.page.goToShare(0.5)
		_ = m.View()
		for b.Loop() {
			_ = m.View()
		}
	})
}

// From all to the skim, to the questions alone, and back, in the middle of the article, with a frame at each.
func BenchmarkSkim(b *testing.B) {
	sizes(b, func(b *testing.B, a *parse.Article) {
		m := opened(a)
		m.page.goToShare(0.5)
		for b.Loop() {
			for range 3 {
				m.Update(keyOf("z"))
				_ = m.View()
			}
		}
	})
}

// The cursor of a skim one fold on, its frame, and opening and closing it.
func BenchmarkSkimStep(b *testing.B) {
	sizes(b, func(b *testing.B, a *parse.Article) {
		m := opened(a)
		m.Update(keyOf("z"))
		for b.Loop() {
			if m.page.atEnd() {
				m.Update(keyOf("g"))
			}
			m.Update(keyOf("j"))
			_ = m.View()
			m.Update(keyOf("enter"))
			_ = m.View()
			m.Update(keyOf("enter"))
			_ = m.View()
		}
	})
}

// All blocks typeset, as --plain does; the screen needs a few of them at a time.
func BenchmarkTypeset(b *testing.B) {
	sizes(b, func(b *testing.B, a *parse.Article) {
		b.SetBytes(int64(len(a.Source)))
		setter := typeset.Setter{Article: a, Theme: opened(a).theme, Measure: typeset.Measure{Width: 72, Method: ansi.GraphemeWidth}}
		for b.Loop() {
			for i := range a.Blocks {
				setter.Block(i)
			}
		}
	})
}

// A search of all the text for a word that stands nowhere.
func BenchmarkSearch(b *testing.B) {
	sizes(b, func(b *testing.B, a *parse.Article) {
		b.SetBytes(int64(len(a.Source)))
		m := opened(a)
		for b.Loop() {
			m.look(find.Compile("没有这样的词"), find.Place{})
			m.search.sweep = m.search.sweep.Run()
		}
	})
}

// The rest comes: the whole article takes the place of its head, and its frame. What takes time in proportion to the article was done before.
func BenchmarkTheRestComes(b *testing.B) {
	sizes(b, func(b *testing.B, a *parse.Article) {
		text := a.Source
		head, err := parse.Beginning(text[:min(len(text)-1, 64<<10)], parse.Options{})
		if err != nil {
			b.Fatal(err)
		}
		o := Options{Words: words.Chinese()}
		rest := prepared(Part{Article: a, Bytes: int64(len(text)), Last: true}, o.Words, o)
		for b.Loop() {
			b.StopTimer()
			m := begun(&piecemeal{parts: []Part{{Article: head, Bytes: 64 << 10, Size: int64(len(text))}}}, o)
			m.Update(tea.WindowSizeMsg{Width: 120, Height: 40})
			m.page.goToShare(0.001)
			_ = m.View()
			b.StartTimer()
			m.Update(rest)
			_ = m.View()
		}
	})
}

// One line down and its frame while another part of the program reads 10 MB: the median is that of any line, and the longest is told besides.
func BenchmarkLineWhileItLoads(b *testing.B) {
	small := string(sample.Interview())
	text := []byte(strings.Repeat(small, 10<<20/len(small)))
	m := opened(parsed(b, small))
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	Prepare()
	done, over := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(over)
		for {
			select {
			case <-done:
				return
			default:
				_, _ = parse.ParseWith(text, parse.Options{})
			}
		}
	}()
	var longest time.Duration
	key := keyOf("j")
	for b.Loop() {
		start := time.Now()
		if m.page.atEnd() {
			m.page.goToShare(0.1)
		}
		m.Update(key)
		_ = m.View()
		longest = max(longest, time.Since(start))
	}
	b.ReportMetric(float64(longest.Microseconds())/1000, "ms/longest")
	close(done)
	<-over
}
