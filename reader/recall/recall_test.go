package recall

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

type blocks []string

func (b blocks) Len() int          { return len(b) }
func (b blocks) Text(i int) string { return b[i] }

// talk is a made-up talk of n exchanges in five blocks each, as varied as talks are.
func talk(n int) blocks {
	words := strings.Fields("潮汐表 是 一种 礼貌 海 不欠 我们 什么 灯塔 在 雾里 慢慢 转 玻璃 记得 每一只 手 船 过去 以后 才 知道 plain words 为什么 没有人 说起 钟声 和 风 昨天 修好 了")
	r := rand.New(rand.NewPCG(3, uint64(n)))
	say := func(n int) string {
		var s strings.Builder
		for range n {
			s.WriteString(words[r.IntN(len(words))])
		}
		return s.String()
	}
	var out blocks
	for i := range n {
		out = append(out, "林一", say(9)+"？", "乔木",
			fmt.Sprintf("回答%d。是一种礼貌，海不欠我们什么。%s。Plain words number %d stand here, too.", i*7, say(20), i*i), say(12)+"。")
	}
	return out
}

// find returns the text from where m is found in a on.
func find(a blocks, m Mark) string {
	p := Find(a, []Mark{m})[0]
	if !p.Found {
		return "lost"
	}
	if m.End {
		return a[p.Block][:p.Offset]
	}
	return a[p.Block][p.Offset:]
}

func TestAMarkSurvives(t *testing.T) {
	old := talk(20)
	const block = 33 // an answer
	at := strings.Index(old[block], "海不欠")
	start, end := At(old, block, at, false), At(old, block, at+len("海不欠我们什么。"), true)
	for name, edit := range map[string]func(blocks) blocks{
		"nothing":               func(b blocks) blocks { return b },
		"blocks before it":      func(b blocks) blocks { return append(blocks{"前言", "又一段"}, b...) },
		"blocks before it gone": func(b blocks) blocks { return b[10:] },
		"words added before it": func(b blocks) blocks { b[block] = "先说一句别的。" + b[block]; return b },
		"a word right before it": func(b blocks) blocks {
			b[block] = strings.Replace(b[block], "礼貌，", "礼貌而已，", 1)
			return b
		},
		"the paragraph parted before it":  func(b blocks) blocks { return part(b, block, at) },
		"the paragraph parted within it":  func(b blocks) blocks { return part(b, block, at+len("海不欠")) },
		"joined with the next":            func(b blocks) blocks { b[block] += b[block+1]; return append(b[:block+1], b[block+2:]...) },
		"spaces in it":                    func(b blocks) blocks { b[block] = strings.Replace(b[block], "我们", " 我们 ", 1); return b },
		"another order of the paragraphs": func(b blocks) blocks { return append(append(blocks{}, b[25:]...), b[:25]...) },
		"all other blocks gone":           func(b blocks) blocks { return b[block : block+1] },
	} {
		b := edit(append(blocks(nil), old...))
		if got := find(b, start); !strings.HasPrefix(squeeze(got), "海不欠") {
			t.Errorf("%s: the start is found at %q", name, got)
		}
		if got := find(b, end); !strings.HasSuffix(got, "我们什么。") && !strings.HasSuffix(got, "什么。") {
			t.Errorf("%s: the end is found behind %q", name, got)
		}
	}
}

func part(b blocks, block, at int) blocks {
	return append(append(append(blocks{}, b[:block]...), b[block][:at], b[block][at:]), b[block+1:]...)
}

func TestWhatIsGoneIsLost(t *testing.T) {
	old := talk(5)
	old[8] = "只有这一段说到玻璃的脾气，别处都没有提起过它，一次也没有，这句话很长所以容易认出来。"
	m := At(old, 8, len("只有这一段说到玻璃的脾气，别处都没有"), false)
	for name, b := range map[string]blocks{
		"another article": {"一篇完全不同的文章。", "里面说的是纸和墨，和海没有关系，和灯也没有关系。"},
		"one short block": {"海"},
		"nothing":         {},
		"empty blocks":    {"", "", ""},
	} {
		if got := find(b, m); got != "lost" {
			t.Errorf("%s: found at %q", name, got)
		}
	}
}

func TestAlikePlacesAreToldApart(t *testing.T) {
	var old blocks
	for range 30 {
		old = append(old, "乔木", "是的。", "林一", "然后呢？")
	}
	for _, block := range []int{1, 13, 57, 117} {
		p := Find(old, []Mark{At(old, block, 3, false)})[0]
		if !p.Found || p.Block != block || p.Offset != 3 {
			t.Errorf("block %d: found %v", block, p)
		}
	}
	m := At(old, 57, 0, false)
	longer := append(blocks{"序", "序言在此。"}, old...)
	if p := Find(longer, []Mark{m})[0]; !p.Found || (p.Block-59)%4 != 0 || p.Block < 53 || p.Block > 65 {
		t.Errorf("after two more blocks: found %v", p)
	}
}

// Places between blocks: a start belongs to what follows, an end to what is before.
func TestEndsOfBlocks(t *testing.T) {
	old := blocks{"第一段的话在这里说完了。", "第二段的话从这里开始说。", "第三段。"}
	start, end := At(old, 1, 0, false), At(old, 1, len(old[1]), true)
	moved := append(blocks{"新的一段。"}, old...)
	if p := Find(moved, []Mark{start})[0]; p != (Place{2, 0, true}) {
		t.Errorf("start %v", p)
	}
	if p := Find(moved, []Mark{end})[0]; p != (Place{2, len(old[1]), true}) {
		t.Errorf("end %v", p)
	}
	last := At(old, 2, len(old[2]), true)
	if p := Find(moved, []Mark{last})[0]; p != (Place{3, len(old[2]), true}) {
		t.Errorf("the article's end %v", p)
	}
}

func TestAtStaysInTheArticle(t *testing.T) {
	b := blocks{"合成"}
	for _, tt := range []struct{ block, offset, wantBlock, wantOffset int }{
		{-1, -1, 0, 0}, {0, 4, 0, 3}, {0, 99, 0, 6}, {7, 99, 0, 6},
	} {
		if m := At(b, tt.block, tt.offset, false); m.Block != tt.wantBlock || m.Offset != tt.wantOffset {
			t.Errorf("At(%d, %d) = %v", tt.block, tt.offset, m)
		}
	}
	if m := At(blocks{}, 3, 3, true); m != (Mark{End: true}) {
		t.Errorf("At of nothing = %v", m)
	}
	long := blocks{strings.Repeat("前 ", 50), strings.Repeat("后\n", 50)}
	if m := At(long, 1, 0, false); m.Before != strings.Repeat("前", around) || m.After != strings.Repeat("后", around) {
		t.Errorf("words around: %v", m)
	}
}

// Random edits: a sentence that is still there is found again, and what is found is that sentence.
func TestRandomEdits(t *testing.T) {
	const seed, rounds = 5, 300
	t.Logf("seed %d", seed)
	r := rand.New(rand.NewPCG(seed, seed))
	found := 0
	for range rounds {
		old := talk(12)
		block := r.IntN(len(old)/5)*5 + 3
		sentence := old[block][:strings.Index(old[block], "。")+3] // "回答N。": it is there once
		m := At(old, block, 0, false)
		b := append(blocks(nil), old...)
		for range r.IntN(8) {
			i := r.IntN(len(b))
			switch r.IntN(4) {
			case 0:
				b = append(b[:i], append(blocks{"插进来的一段。"}, b[i:]...)...)
			case 1:
				if !strings.HasPrefix(b[i], sentence) && len(b) > 3 {
					b = append(b[:i], b[i+1:]...)
				}
			case 2:
				b[i] += "又添一句。"
			case 3:
				b[i] = "先有一句。" + b[i]
			}
		}
		switch got := find(b, m); {
		case strings.HasPrefix(got, sentence):
			found++
		case got != "lost" && !strings.Contains(strings.Join(b, ""), sentence):
			t.Fatalf("%q is found at %q", sentence, got)
		}
	}
	if found < rounds*95/100 {
		t.Errorf("%d of %d found", found, rounds)
	}
}

func TestSimilar(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"", "", true}, {"a", "b", false}, {"海不欠我们什么。", "海不欠 我们什么。", true}, {"海不欠我们什么。", "海其实不欠我们什么。", true},
		{"海不欠我们什么。", "灯也会累。", false}, {"one two three", "one two four", false}, {"one two three four", "one two, three four", true},
	} {
		if got := Similar(tt.a, tt.b); got != tt.want {
			t.Errorf("Similar(%q, %q) = %t", tt.a, tt.b, got)
		}
	}
}

// Whatever a file says a mark is, the place is one of the article.
func FuzzFind(f *testing.F) {
	f.Add("第一段|第二 段|", 1, 3, "一段", "第二", true)
	f.Add("aaaaaaaaaaaaaaaaaaaaaaaaaaaa|aaaaaaaaaaaaa", -1, 99, "aaaaaaaa", "aaaaaaaaaaaaaaaaaaa", false)
	f.Add("0", -73, 90, "00000000", "0\x83000000"+strings.Repeat("\xab", 24)+"0", false) // no UTF-8
	f.Fuzz(func(t *testing.T, text string, block, offset int, before, after string, end bool) {
		var b blocks
		if text != "" {
			b = strings.Split(strings.ToValidUTF8(text, "�"), "|")
		}
		p := Find(b, []Mark{{block, offset, before, after, end}})[0]
		if len(b) == 0 {
			if p != (Place{}) {
				t.Fatalf("found %v in nothing", p)
			}
			return
		}
		if p.Block < 0 || p.Block >= len(b) || p.Offset < 0 || p.Offset > len(b[p.Block]) {
			t.Fatalf("%q: found %v", b, p)
		}
		if p.Offset < len(b[p.Block]) && b[p.Block][p.Offset]&0xC0 == 0x80 {
			t.Fatalf("%q: %v is within a rune", b, p)
		}
	})
}

// A hundred notes in 10 MB of which the first block has changed.
func BenchmarkFind(b *testing.B) {
	old := talk(40000)
	var marks []Mark
	for i := range 100 {
		marks = append(marks, At(old, 3+i*1000, 20, false))
	}
	edited := append(blocks{"新的一段。"}, old...)
	b.SetBytes(int64(len(strings.Join(old, ""))))
	for b.Loop() {
		Find(edited, marks)
	}
}
