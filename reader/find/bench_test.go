package find

import (
	"strings"
	"testing"
)

const megabytes = 10

// talk is a text of about size bytes in paragraphs like those of an interview in Chinese with some English, or in English.
func talk(size int, english bool) source {
	paragraphs := []string{
		"我写终端程序二十年了，最难的从来不是画面，而是耐心：读者要的是字，不是花样。",
		"你说“排版是一种礼貌”，这话怎么讲？",
		"A terminal is a place for reading. 屏幕上的每一格都要说得出理由，比如 ＡＩ 这样的全角字，或者 Unicode 15.1 里的新字。",
		strings.Repeat("慢慢地读，一段一段地想，想不通就回头再看一遍。", 12),
		"Most people never scroll back, but those who do are the ones you write for.",
	}
	if english {
		paragraphs = []string{
			"I have written programs for the terminal for twenty years, and what is hard was never the picture but the patience.",
			"You say that “typesetting is a courtesy”. What do you mean by that?",
			strings.Repeat("Read slowly, think about one paragraph at a time, and go back to it when it does not come out; nobody counts how often. ", 8),
			"A café is a place for reading, too.",
		}
	}
	var s source
	for n := 0; n < size; {
		p := paragraphs[len(s.visible)%len(paragraphs)]
		s.visible, s.raw, n = append(s.visible, p), append(s.raw, []byte(p)), n+len(p)
	}
	return s
}

// queries are words that stand nowhere: all of the text has to be looked at.
var queries = map[string][2]string{
	"zh": {"没有这样的词", "我写终端程序一百年了"},
	"en": {"no such words", "the terminal for thirty years"},
}

func each(b *testing.B, run func(b *testing.B, text source, query string)) {
	for _, lang := range []string{"zh", "en"} {
		text := talk(megabytes<<20, lang == "en")
		for i, name := range []string{"", "-near"} {
			b.Run(lang+name, func(b *testing.B) {
				b.SetBytes(megabytes << 20)
				b.ReportAllocs()
				run(b, text, queries[lang][i])
			})
		}
	}
}

// The floor of all searches: what the standard library needs for text that is folded already.
func BenchmarkFloor(b *testing.B) {
	f := folderOf(nothingCounts)
	each(b, func(b *testing.B, text source, query string) {
		whole := foldedForm(f, strings.Join(text.visible, "\n"))
		query = foldedForm(f, query)
		for b.Loop() {
			if strings.Contains(whole, query) {
				b.Fatal("found")
			}
		}
	})
}

// A search of all the text, as each letter that is typed begins one. It is to take at most four times the floor.
func BenchmarkSweep(b *testing.B) {
	each(b, func(b *testing.B, text source, query string) {
		for b.Loop() {
			if NewSweep(text, Compile(query), nil, 0).Run().Total() > 0 {
				b.Fatal("found")
			}
		}
	})
}

// The first step of a search, which is done before the key's frame is drawn.
func BenchmarkFirstStep(b *testing.B) {
	text := talk(megabytes<<20, false)
	b.ReportAllocs()
	for b.Loop() {
		NewSweep(text, Compile("没有这样的词"), nil, 4000).Step(64 << 10)
	}
}

// A word that stands in each fifth paragraph: all of these are searched exactly.
func BenchmarkCount(b *testing.B) {
	text := talk(megabytes<<20, false)
	b.SetBytes(megabytes << 20)
	b.ReportAllocs()
	for b.Loop() {
		NewSweep(text, Compile("耐心"), nil, 0).Run()
	}
}

// A regular expression, which no source can tell to have no match.
func BenchmarkExpression(b *testing.B) {
	text := talk(1<<20, false)
	b.SetBytes(1 << 20)
	for b.Loop() {
		NewSweep(text, Compile("/耐.的词/"), nil, 0).Run()
	}
}

// The matches of the blocks of one screen, as each frame of a search needs them.
func BenchmarkScreen(b *testing.B) {
	s := NewSweep(talk(megabytes<<20, false), Compile("耐心"), nil, 0).Run()
	b.ReportAllocs()
	for b.Loop() {
		for i := 40000; i < 40020; i++ {
			s.Block(i)
		}
	}
}
