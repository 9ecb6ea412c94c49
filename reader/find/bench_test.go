package find

import (
	"strings"
	"testing"
)

// talk is a text of about size bytes in paragraphs like those of an interview in Chinese with some English.
func talk(size int) blocks {
	paragraphs := []string{
		"我写终端程序二十年了，最难的从来不是画面，而是耐心：读者要的是字，不是花样。",
		"你说“排版是一种礼貌”，这话怎么讲？",
		"A terminal is a place for reading. 屏幕上的每一格都要说得出理由，比如 ＡＩ 这样的全角字，或者 Unicode 15.1 里的新字。",
		strings.Repeat("慢慢地读，一段一段地想，想不通就回头再看一遍。", 12),
		"Most people never scroll back, but those who do are the ones you write for.",
	}
	var out blocks
	for n := 0; n < size; {
		p := paragraphs[len(out)%len(paragraphs)]
		out, n = append(out, p), n+len(p)
	}
	return out
}

const megabytes = 10

// The floor of all searches: what the standard library needs for text that is folded already.
func BenchmarkFloorContains(b *testing.B) {
	text := loose.string(strings.Join(talk(megabytes<<20), "\n"))
	query := loose.string("没有这样的词")
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if strings.Contains(text, query) {
			b.Fatal("found")
		}
	}
}

func BenchmarkFloorCount(b *testing.B) {
	text := loose.string(strings.Join(talk(megabytes<<20), "\n"))
	query := loose.string("耐心")
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		strings.Count(text, query)
	}
}

// A first search folds the text, a letter added to it finds it folded.
func BenchmarkFirstSearch(b *testing.B) {
	text := talk(megabytes << 20)
	b.SetBytes(megabytes << 20)
	b.ReportAllocs()
	for b.Loop() {
		NewIndex(text).Walk(Compile("没有这样的词"), Place{}, Forward).Run()
	}
}

func BenchmarkNextSearch(b *testing.B) {
	x := NewIndex(talk(megabytes << 20))
	x.Walk(Compile("没有这样的"), Place{}, Forward).Run()
	b.SetBytes(megabytes << 20)
	b.ReportAllocs()
	for b.Loop() {
		x.Walk(Compile("没有这样的词"), Place{}, Forward).Run()
	}
}

func BenchmarkCount(b *testing.B) {
	x := NewIndex(talk(megabytes << 20))
	q := Compile("耐心")
	x.Walk(Compile("没有这样的"), Place{}, Forward).Run()
	b.SetBytes(megabytes << 20)
	b.ReportAllocs()
	for b.Loop() {
		for c := x.Count(q); !c.Done(); {
			c = c.Step(1 << 20)
		}
	}
}

// The matches of the blocks of one screen, as each frame of a search needs them.
func BenchmarkScreen(b *testing.B) {
	x := NewIndex(talk(megabytes << 20))
	q := Compile("耐心")
	b.ReportAllocs()
	for b.Loop() {
		for i := 40000; i < 40020; i++ {
			x.Block(q, i)
		}
	}
}
