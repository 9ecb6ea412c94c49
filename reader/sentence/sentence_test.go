package sentence

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// The bars are where the sentences part.
func TestSplit(t *testing.T) {
	for _, want := range []string{
		"", "没有句号", "one", "第一句。|第二句！|第三句？|",
		// Closing marks stay with their stop, opening ones go with what follows.
		"他说：“你好。”|然后走了。|“为什么？”|她没有答。", "「走吧。」|『好。』|她笑了。",
		"“真的？！”|（大家笑。）|“真的。”", `他说："好。"|她说："走。"`, "‘够了。’|‘没有。’",
		"（笑。）|我们继续。", "他走了（为什么？没有人知道），门开着。|风进来。", "他走了（为什么？）。|风进来。", "他们【注：什么？】没有来。|是吗？",
		"没有合上的（括号。|后面照样分开。",
		// A stop before a comma, a colon or a dash ends nothing.
		"“好！”，他说。|她点头。", "“走！”——他喊道。|没有人动。",
		// Ellipses trail off.
		"我想……也许吧。|他没有……", "“我……”他停住了。|门外有人。", "Well… I see.", "one... two... three.", "It broke... |Nobody cried.", "Hm... |“What?”",
		// Latin stops.
		"One. |Two! |Three?", "“Why?” she asked. |“No.” |He left.", `"Why?" she asked. |"No." |He left.`, "Stop! he cried. |Nobody did.",
		"Pi is 3.14, not 3.2. |Good.", "See https://example.org/?q=A.html now. |Then go.", "Use Node.js, v1.2.3. |Fine.", "What?! |Really?!",
		"(He laughs.) |We go on.", "He left (Why? Nobody knows.) in May. |It rained.", "[pause.] |Yes.", "It was *late.* |We went.",
		"It's 'fine.' |So we left.",
		// Abbreviations.
		"Mr. Smith and Dr. Who met. |They spoke.", "St. Ives, vs. Leeds, e.g. Hull, i.e. here. |Yes.", "See fig. 3 and no. 5. |He said no. |Then left.",
		"J. K. Lamp and A. B. Kelp wrote it. |It sold.", "Made in the U.S. Army. |He left the U.S. |The rest stayed.", "At 5 p.m. Monday we ate. |At 6 p.m. |We slept.",
		"Lamp, Kelp, etc. were there. |Lamp etc. |They left.", "Kelp Inc. Lamps are good.", "Since Jan. 5 it rains. |Yes.", "She has a Ph.D. |She knows.", "So did I. |Then he left.",
		"1. First point. |Then more.", "12. Twelfth.",
		// Both scripts in one paragraph.
		"它像 AlphaGo 3.5 那样。|Then it stopped. |然后呢？|OK.", "他用 Node.js。|好用。", "The end.|然后他走了。", "他在 U.S.Army 里。", "来自 etc.等处。",
		// Lines.
		"一行\n|两行。|\n|三行", "  前后有空白。 |　全角的也一样。　",
	} {
		text := strings.ReplaceAll(want, "|", "")
		var got []string
		for _, s := range Split(text) {
			got = append(got, text[s.Start:s.End])
		}
		var parts []string
		for _, p := range strings.Split(want, "|") {
			if p = strings.TrimSpace(p); p != "" {
				parts = append(parts, p)
			}
		}
		if strings.Join(got, "|") != strings.Join(parts, "|") {
			t.Errorf("%q\n got %s\nwant %s", text, strings.Join(got, "|"), strings.Join(parts, "|"))
		}
	}
}

func TestAt(t *testing.T) {
	spans := Split("甲。 乙。") // [0,6) [7,13)
	for offset, want := range map[int]int{-1: 0, 0: 0, 5: 0, 6: 1, 7: 1, 12: 1, 13: 1, 99: 1} {
		if got := At(spans, offset); got != want {
			t.Errorf("At(%d) = %d, want %d", offset, got, want)
		}
	}
	if got := At(nil, 0); got != -1 {
		t.Errorf("At of nothing = %d", got)
	}
}

// Whatever the text, the sentences are in order, hold every character but white space once, and begin and end with none.
func FuzzSplit(f *testing.F) {
	for _, s := range []string{"他说：“你好。”然后走了。", `Mr. X (why?) "said..." no. 5`, "\n。\n)", "...", "（。）)。", "\xff。a.\xe3\x80"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "�")
		at := 0
		for _, s := range Split(text) {
			if s.Start < at || s.End <= s.Start || s.End > len(text) {
				t.Fatalf("%q: span %v after %d", text, s, at)
			}
			if strings.TrimSpace(text[at:s.Start]) != "" {
				t.Fatalf("%q: %q is in no sentence", text, text[at:s.Start])
			}
			part := text[s.Start:s.End]
			first, _ := utf8.DecodeRuneInString(part)
			last, _ := utf8.DecodeLastRuneInString(part)
			if unicode.IsSpace(first) || unicode.IsSpace(last) || !utf8.ValidString(part) {
				t.Fatalf("%q: sentence %q", text, part)
			}
			at = s.End
		}
		if strings.TrimSpace(text[at:]) != "" {
			t.Fatalf("%q: %q is in no sentence", text, text[at:])
		}
	})
}

// A paragraph of about 10 KB.
func BenchmarkSplit(b *testing.B) {
	text := strings.Repeat("他说：“你好。”然后走了（为什么？没有人知道）。Mr. Lamp left at 5 p.m. Nobody asked why? ", 90)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Split(text)
	}
}
