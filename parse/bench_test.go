package parse

import (
	"bytes"
	"fmt"
	"maps"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// talk returns an interview of about size bytes in Chinese: front matter, a summary of three points, then questions and answers of one to three paragraphs.
func talk(size int) []byte {
	var b bytes.Buffer
	b.WriteString("# 关于耐心的谈话\n\n作者: 某人\n时间: 2024-05-06 07:08\n\n## 摘要\n\n> 1. **灯塔的历史：** 灯塔如何从火堆变成机器。\n> 2. **守夜的人：** 谁在看守。\n> 3. **海图与雾：** 雾里怎么认路。\n\n## 全文\n\n")
	subjects := []string{"灯塔", "守夜的人", "海图", "雾号", "潮水", "油灯", "透镜", "岛上的冬天"}
	for n := 0; b.Len() < size; n++ {
		s := subjects[n/3%len(subjects)]
		fmt.Fprintf(&b, "**林望：** 第%d个问题，您怎么看%s？\n\n**周守：**\n", n, s)
		for p := range n%3 + 1 {
			fmt.Fprintf(&b, "%s这件事，我想了很多年。%s\n不是一天变成这样的，**慢**有慢的道理。See [note %d](https://example.org/%d).\n\n", s, strings.Repeat("海上的人都知道，风来之前水先变色，所以看水的人比看天的人多。", 4), p, n)
		}
	}
	return b.Bytes()
}

// englishTalk is the same in English.
func englishTalk(size int) []byte {
	var b bytes.Buffer
	b.WriteString("# A talk about patience\n\nAuthor: Somebody\nDate: 2024-05-06 07:08\n\n## Summary\n\n> 1. **How lighthouses began:** from a fire on a hill to a machine.\n> 2. **Who keeps watch:** the people of the night.\n> 3. **Charts and fog:** how to find the way when nothing is to be seen.\n\n## Transcript\n\n")
	subjects := []string{"the lighthouse", "the keepers", "charts", "the fog horn", "the tide", "oil lamps", "lenses", "winter on the island"}
	for n := 0; b.Len() < size; n++ {
		s := subjects[n/3%len(subjects)]
		fmt.Fprintf(&b, "**Lin Wang:** This is question %d: what do you think of %s?\n\n**Zhou Shou:**\n", n, s)
		for p := range n%3 + 1 {
			fmt.Fprintf(&b, "I have thought about %s for many years. %s\nIt did not come to be in a day, and *slow* things have their reasons. See [note %d](https://example.org/%d).\n\n", s,
				strings.Repeat("Everybody at sea knows that the water changes before the wind does, so more people watch the water than the sky. ", 4), p, n)
		}
	}
	return b.Bytes()
}

// sizes are those of a long article, a book, and what nobody writes.
var sizes = []struct {
	name  string
	bytes int
}{{"30k", 30 << 10}, {"1m", 1 << 20}, {"10m", 10 << 20}}

var languages = []struct {
	name string
	text func(size int) []byte
}{{"zh", talk}, {"en", englishTalk}}

// benchmarkSizes runs a benchmark for texts in both languages: Benchmark.../zh/30k and so on.
func benchmarkSizes(b *testing.B, run func(b *testing.B, src []byte)) {
	for _, lang := range languages {
		for _, s := range sizes {
			src := lang.text(s.bytes)
			b.Run(lang.name+"/"+s.name, func(b *testing.B) {
				b.SetBytes(int64(len(src)))
				b.ReportAllocs()
				run(b, src)
			})
		}
	}
}

// goldmarkAlone is goldmark as somebody would take it who wants to read what this package reads: CommonMark, GFM, lists of definitions, footnotes.
func goldmarkAlone() parser.Parser {
	return goldmark.New(goldmark.WithExtensions(extension.GFM, extension.DefinitionList, extension.Footnote)).Parser()
}

// BenchmarkGoldmark is what goldmark alone costs, inline text included: the measure for all of Parse.
func BenchmarkGoldmark(b *testing.B) {
	benchmarkSizes(b, func(b *testing.B, src []byte) {
		p := goldmarkAlone()
		for b.Loop() {
			p.Parse(text.NewReader(src))
		}
	})
}

// BenchmarkAgainstGoldmark reports how many times the time of goldmark Parse takes, for texts that are made and for the shared articles; beside it, how many times that of goldmark
// without its extensions, which reads less. Each reads about a megabyte or more in a round, so that it pays for the garbage it leaves; they take turns, so that a busy machine is as
// busy for the one as for the other. The first round, in which the machine warms up, does not count; of the others the fastest one of each does.
func BenchmarkAgainstGoldmark(b *testing.B) {
	against := func(b *testing.B, texts [][]byte) {
		for b.Loop() {
			alone, plain, all := againstGoldmark(b, texts)
			b.ReportMetric(all/alone, "goldmarks")
			b.ReportMetric(all/plain, "plain-goldmarks")
			b.ReportMetric(0, "ns/op") // of all rounds of all of them, which means nothing
		}
	}
	b.Run("articles", func(b *testing.B) { against(b, slices.Collect(maps.Values(corpus(b)))) })
	for _, lang := range languages {
		for _, s := range sizes {
			src := lang.text(s.bytes)
			b.Run(lang.name+"/"+s.name, func(b *testing.B) { against(b, slices.Repeat([][]byte{src}, max(1, 1<<20/len(src)))) })
		}
	}
}

// againstGoldmark returns how many seconds goldmark, goldmark without its extensions, and Parse take for all texts.
func againstGoldmark(b *testing.B, texts [][]byte) (alone, plain, all float64) {
	const rounds = 7
	read := func(p parser.Parser) func([]byte) {
		return func(src []byte) { p.Parse(text.NewReader(src)) }
	}
	readers := [...]func([]byte){read(goldmarkAlone()), read(goldmark.DefaultParser()), func(src []byte) {
		if _, err := Parse(src, ""); err != nil {
			b.Fatal(err)
		}
	}}
	least := [len(readers)]float64{}
	for round := range 1 + rounds {
		for k, read := range readers {
			runtime.GC() // nothing is left from the one before
			start := time.Now()
			for _, src := range texts {
				read(src)
			}
			if took := time.Since(start).Seconds(); round == 1 || took < least[k] {
				least[k] = took
			}
		}
	}
	return least[0], least[1], least[2]
}

// TestParsingIsLinear: a text twice as long takes twice as much memory on the way to its article, in as many pieces, and no more.
func TestParsingIsLinear(t *testing.T) {
	const size = 384 << 10
	whole := func(src []byte) []byte { return src }
	untold := func(src []byte) []byte { // no summary states topics
		summary, full := bytes.Index(src, []byte("## 摘要")), bytes.Index(src, []byte("## 全文"))
		return append(src[:summary:summary], src[full:]...)
	}
	unmarked := func(src []byte) []byte { return bytes.ReplaceAll(src, []byte("**"), nil) }
	for _, c := range []struct {
		name string
		text func(int) []byte
		as   func([]byte) []byte
	}{{"zh", talk, whole}, {"en", englishTalk, whole}, {"topics found", talk, untold}, {"no marks", englishTalk, unmarked}} {
		t.Run(c.name, func(t *testing.T) {
			bytes, pieces := taken(t, c.as(c.text(size)))
			bytes2, pieces2 := taken(t, c.as(c.text(2*size)))
			if float64(bytes2) > 2.2*float64(bytes) || float64(pieces2) > 2.2*float64(pieces) {
				t.Errorf("%d bytes in %d pieces, of a text twice as long %d in %d", bytes, pieces, bytes2, pieces2)
			}
		})
	}
}

// taken returns how much memory the parsing of a text takes in all, and in how many pieces.
func taken(t *testing.T, src []byte) (bytes, pieces uint64) {
	t.Helper()
	mustParse(t, src) // what is made once for all articles is made
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	mustParse(t, src)
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc, after.Mallocs - before.Mallocs
}

// BenchmarkBlocks is the pass that makes blocks of the text, without reading what is in them.
func BenchmarkBlocks(b *testing.B) {
	benchmarkSizes(b, func(b *testing.B, src []byte) {
		for b.Loop() {
			markdown(nil, src, 0)
		}
	})
}

// BenchmarkLabels is the search for labels under every grammar, and the choice among them.
func BenchmarkLabels(b *testing.B) {
	benchmarkSizes(b, func(b *testing.B, src []byte) {
		a := &Article{Source: src, lines: lineStarts(src)}
		blocks, refs := markdown(nil, src, 0)
		a.Blocks, a.inline = blocks, inlineParser(a.Source, refs)
		a.sections(a.frontMatter(""))
		for b.Loop() {
			if len(a.findLabels(candidates{from: len(a.Blocks)}, false)) == 0 {
				b.Fatal("no labels")
			}
		}
	})
}

// BenchmarkSurvey is the one reading of all inline text, and the look at it for lengths, links and the terms of topics.
func BenchmarkSurvey(b *testing.B) {
	benchmarkSizes(b, func(b *testing.B, src []byte) {
		a, err := Parse(src, "")
		if err != nil {
			b.Fatal(err)
		}
		points := a.points()
		for b.Loop() {
			a.show()
			a.survey(points, false)
		}
	})
}

// BenchmarkTopics is the placing of the summary's points by the terms that the survey has counted.
func BenchmarkTopics(b *testing.B) {
	benchmarkSizes(b, func(b *testing.B, src []byte) {
		a, err := Parse(src, "")
		if err != nil {
			b.Fatal(err)
		}
		a.show()
		points := a.points()
		heads, docs := a.talkHeadings(), a.survey(points, false)
		for b.Loop() {
			a.Topics = a.Topics[:0]
			a.topics(points, heads, docs)
		}
	})
}

// BenchmarkFound is an article that states no topics, so that they are found in the talk: the rest of its parsing included, it must stay near [BenchmarkParse].
func BenchmarkFound(b *testing.B) {
	benchmarkSizes(b, func(b *testing.B, src []byte) {
		summary, full := bytes.Index(src, []byte("## 摘要")), bytes.Index(src, []byte("## 全文"))
		src = append(src[:summary:summary], src[full:]...)
		for b.Loop() {
			a, err := Parse(src, "")
			if err != nil || len(a.Topics) == 0 || !a.Topics[0].Found {
				b.Fatal("no topics were found", err)
			}
		}
	})
}

// BenchmarkJSON is the export of an article.
func BenchmarkJSON(b *testing.B) {
	benchmarkSizes(b, func(b *testing.B, src []byte) {
		a, err := Parse(src, "")
		if err != nil {
			b.Fatal(err)
		}
		for b.Loop() {
			if _, err := a.MarshalJSON(); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkParse is all of it: what a reader waits for when opening an article.
func BenchmarkParse(b *testing.B) {
	benchmarkSizes(b, func(b *testing.B, src []byte) {
		for b.Loop() {
			if _, err := Parse(src, ""); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkRuns is the inline text of one paragraph with bold and a link in it, as the page asks for it.
func BenchmarkRuns(b *testing.B) {
	a, err := Parse(talk(30<<10), "")
	if err != nil {
		b.Fatal(err)
	}
	i := 0
	for a.Blocks[i].Kind != Paragraph || !bytes.Contains(a.Source[a.Blocks[i].Span.Start:a.Blocks[i].Span.End], []byte("](")) {
		i++
	}
	b.SetBytes(int64(a.Blocks[i].Span.Len()))
	b.ReportAllocs()
	for b.Loop() {
		a.Runs(i)
	}
}
