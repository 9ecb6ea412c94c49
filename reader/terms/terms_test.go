package terms

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

type blocks []string

func (b blocks) Len() int          { return len(b) }
func (b blocks) Text(i int) string { return b[i] }

// talk is an interview in which some words come again in different surroundings.
func talk() blocks {
	return blocks{
		"林一：您在灯塔上住了多少年？潮汐表对您意味着什么？",
		"乔木：灯塔是一种耐心。潮汐表先是礼貌，后来才是工具，没有潮汐表就没有灯塔。",
		"林一：海事局怎么看潮汐表？有人说海事局不喜欢灯塔。",
		"乔木：海事局只看数字，灯塔要看天。我和 AlphaGo Zero 一样，自己跟自己下棋。",
		"林一：AlphaGo Zero 也要看潮汐表吗？透镜呢？",
		"乔木：透镜用软布擦。海事局送来的透镜比灯塔还老，GPT-4 也不会擦透镜。",
		"林一：所以 GPT-4 不如软布。软布哪里买？",
		"乔木：船上。软布、透镜、灯塔，都要慢慢来。",
	}
}

func texts(terms []Term) []string {
	var out []string
	for _, t := range terms {
		out = append(out, t.Text)
	}
	return out
}

func TestOf(t *testing.T) {
	names := []string{"林一", "乔木"}
	for sentence, want := range map[string][]string{
		"潮汐表先是礼貌，后来才是工具，没有潮汐表就没有灯塔。":  {"潮汐表", "灯塔"},
		"海事局送来的透镜比灯塔还老，GPT-4 也不会擦透镜。": {"GPT-4", "海事局", "灯塔", "透镜"},
		"AlphaGo Zero 也要看潮汐表吗？":       {"AlphaGo Zero", "潮汐表"},
		"乔木说灯塔要看天。":                   {"乔木", "灯塔"},
		"海事局、透鏡、燈塔":                   {"海事局", "透鏡", "燈塔"}, // the other form of the characters
		"什么也没有。":                      nil,
		"":                            nil,
	} {
		got := texts(Of(talk(), 2, sentence, names, 9))
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", sentence, got, want)
		}
	}
}

// A character that joins others makes a word where it is bound to the rest (能, 有, 来), and none where it is not, in whatever form it is written (没).
func TestJoiningCharacters(t *testing.T) {
	article := blocks{
		"雾号机能响一夜，有声书里也有雾号机能。", "他修雾号机能，我听有声书。", "问雾号机能，谁录有声书？", "雾号机能坏，有声书好，未来长。",
		"没有潮水，没有船，没有人。說未来，想未来。", "这盏灯不够亮，这盏灯要换，那盏灯好，还没有油。", "两個钟，三個钟，一個灯，個钟响。未来远。", "他没有灯油，我没有灯油。问没有灯油的人。",
	}
	for sentence, want := range map[string][]string{
		"雾号机能响，有声书好，未来长。": {"有声书", "未来", "雾号机能"},
		"没有潮水，这盏灯，個钟":     nil,
		"谁没有灯油？":          nil,
	} {
		got := texts(Of(article, 0, sentence, nil, 9))
		got = slices.DeleteFunc(got, func(w string) bool { return w == "盏灯" })
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", sentence, got, want)
		}
	}
}

func TestOfIsBounded(t *testing.T) {
	if got := Of(talk(), 0, strings.Join(talk(), ""), []string{"乔木"}, 3); len(got) != 3 || !got[0].Name {
		t.Errorf("%v", got)
	}
	if got := Of(blocks{}, 0, "灯塔", nil, 3); len(got) != 0 {
		t.Errorf("of nothing %v", got)
	}
}

func TestEnglish(t *testing.T) {
	text := blocks{
		"The keeper reads the tide table every morning. Tide tables are a courtesy.",
		"Ann Lee built the lens in 1904, and the keeper never saw Ann Lee again.",
		"What is a lens without a keeper? I think the tide decides.",
	}
	got := texts(Of(text, 0, "I think it’s what Ann Lee built the lens for the keeper, and the tide for you.", nil, 9))
	slices.Sort(got)
	if want := []string{"Ann Lee", "keeper", "lens", "tide"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// A name stands for itself, not within a word, and a letter that labels who asks is none; of a word and its plural the singular finds both.
func TestWhatIsNoWordOfItsOwn(t *testing.T) {
	text := append(talk(),
		"Q: Does Al bribe the miners also? A question of miners, no question.",
		"A: Al bribes a miner, the miners bribe Al. No bribe, no miner. It is going well, and going on.",
		"问：灯塔呢？答：灯塔在。我看灯塔，他住灯塔里，都爱灯塔。",
	)
	names := []string{"Q", "A", "Al", "问", "答"}
	for sentence, want := range map[string][]string{
		"Also, a question is going on: the miners answer.": {"miners", "question"},
		"Miner by miner, the miners go.":                   {"Miner"},
		"The bribe of Al goes to the miner.":               {"Al", "bribe", "miner"},
		"问灯塔的人答灯塔。":                                        {"灯塔"},
	} {
		got := texts(Of(text, 0, sentence, names, 9))
		slices.Sort(got)
		if strings.EqualFold(strings.Join(got, " "), strings.Join(want, " ")) {
			continue
		}
		t.Errorf("%q: %q, want %q", sentence, got, want)
	}
}

func TestTokenize(t *testing.T) {
	var got []string
	for _, tok := range tokenize("谈GPT-4与 Claude 3.5 Sonnet, don’t ask. R&D.") {
		got = append(got, fmt.Sprint(tok.text, "/", tok.joined))
	}
	want := []string{"GPT-4/false", "Claude/false", "3.5/true", "Sonnet/true", "don’t/false", "ask/true", "R&D/false"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func FuzzOf(f *testing.F) {
	f.Add("灯塔上的灯塔", "灯塔 GPT-4", "乔木")
	f.Add("a b A B", "A B", "")
	f.Add("aa", "AA ", "")
	f.Add("lửa", "Ngọn lư\u0309a", "")
	f.Fuzz(func(t *testing.T, text, sentence, name string) {
		for _, term := range Of(blocks{text, sentence}, 0, sentence, []string{name}, 5) {
			if term.Text == "" || !term.Name && !strings.Contains(strings.ToLower(sentence), strings.ToLower(term.Text)) { // the text may write it in another case
				t.Errorf("%q is no word of %q", term.Text, sentence)
			}
		}
	})
}

func BenchmarkOf(b *testing.B) {
	var long blocks
	for range 10000 {
		long = append(long, talk()...)
	}
	b.ReportAllocs()
	for b.Loop() {
		Of(long, 0, long[5], nil, 9)
	}
}

// A capital that only began a sentence is none of the word's own, so that a search for it with smart case finds every mention; a name keeps its capitals.
func TestCapitalOfASentence(t *testing.T) {
	text := blocks{"Lenses are old. Nobody cleans lenses in June.", "In June Pettifer cleaned the lenses.", "Pettifer: Lenses? June is soon."}
	for sentence, want := range map[string]string{"Lenses are old.": "lenses", "Pettifer cleans.": "Pettifer"} {
		if got := texts(Of(text, 0, sentence, nil, 9)); !slices.Contains(got, want) {
			t.Errorf("%q: %q, want %q", sentence, got, want)
		}
	}
}
