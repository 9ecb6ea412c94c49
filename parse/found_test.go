package parse

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"fangtan/parse/alike"
)

func fixture(t *testing.T, name string) []byte {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/" + name + ".txtar")
	if err != nil {
		t.Fatal(err)
	}
	return archive.Files[0].Data
}

// TestFoundSubjects: each place where an article of testdata turns to something else is found, and hardly anything else is.
func TestFoundSubjects(t *testing.T) {
	tests := []struct {
		name  string
		opens []string // how the turns begin that open a subject
		most  int
	}{
		{"talk-found", []string{"何师傅，谢谢您", "我们聊聊江边", "现在还有年轻人", "听说您退休"}, 5},
		{"talk-found-english", []string{"So, Maud, how", "Okay, let's talk about the drought", "Now, Maud, the brewery", "You also paint signs"}, 5},
		{"talk-found-panel", []string{"The pump by the north gate", "Can we come to the slugs", "What do we do about the summer fair"}, 4},
		{"talk-found-captions", []string{"How did the bakery begin", "Let's talk about the flood", "Now you teach children", "Your son wants to sell"}, 4},
	}
	for _, tt := range tests {
		a := mustParse(t, fixture(t, tt.name))
		var got []string
		for _, p := range a.Topics {
			if !p.Found || p.Placing.By != PlacedFound {
				t.Errorf("%s: %q is not marked as found", tt.name, p.Title)
			}
			got = append(got, a.TurnText(a.Turns[p.Turns[0]]))
		}
		for _, want := range tt.opens {
			if !slices.ContainsFunc(got, func(s string) bool { return strings.HasPrefix(s, want) }) {
				t.Errorf("%s: %q opens no topic: %q", tt.name, want, titles(a))
			}
		}
		if len(got) > tt.most {
			t.Errorf("%s: %d topics, more than %d: %q", tt.name, len(got), tt.most, titles(a))
		}
		checkCover(t, a)
	}
}

func titles(a *Article) []string {
	var out []string
	for _, p := range a.Topics {
		out = append(out, p.Title)
	}
	return out
}

// checkCover: found topics follow each other without a gap up to the end of the talk, and are called by words of their first turn.
func checkCover(t *testing.T, a *Article) {
	t.Helper()
	for k, p := range a.Topics {
		end := len(a.Turns)
		if k+1 < len(a.Topics) {
			end = a.Topics[k+1].Turns[0]
		}
		if last := p.Turns[len(p.Turns)-1]; last != end-1 || p.Block != a.Turns[p.Turns[0]].Blocks.Start {
			t.Errorf("topic %q holds the turns %v, and the next one begins with %d", p.Title, p.Turns, end)
		}
		words := alike.Fold(strings.TrimSuffix(p.Title, "…"))
		said := ""
		for _, u := range p.Turns[:min(3, len(p.Turns))] {
			said += alike.Fold(a.TurnText(a.Turns[u]))
		}
		if !strings.Contains(said, words) {
			t.Errorf("topic %q is not called by its own words", p.Title)
		}
	}
}

// drawn is a talk of subjects one after another, each with words of its own that questions and answers use in turn.
func drawn(subjects [][]string, exchanges int, question, answer func(words []string, n int) string, names [2]string, colon string) string {
	var b strings.Builder
	for _, words := range subjects {
		for n := range exchanges {
			fmt.Fprintf(&b, "**%s%s** %s\n\n**%s%s** %s\n\n", names[0], colon, question(words, n), names[1], colon, answer(words, n))
		}
	}
	return b.String()
}

var drawnChinese = [][]string{
	{"雾号", "铜铃", "海雾", "礁石"}, {"菌子", "松林", "雨季", "竹篮"}, {"皮影", "牛皮", "戏台", "刻刀"}, {"茶山", "采茶", "炒锅", "春分"},
	{"石桥", "桥墩", "洪水", "石匠"}, {"驯马", "草场", "马鞍", "套杆"}, {"盐田", "卤水", "日头", "风车"}, {"邮路", "骡子", "信袋", "雪线"},
}

var drawnEnglish = [][]string{
	{"foghorn", "lantern", "reef", "keeper"}, {"mushroom", "forest", "basket", "spores"}, {"puppet", "leather", "stage", "shadow"}, {"tea", "harvest", "kettle", "terrace"},
	{"bridge", "pier", "mason", "arch"}, {"stallion", "saddle", "pasture", "bridle"}, {"salt", "brine", "windmill", "crust"}, {"mailbag", "mule", "pass", "snowline"},
}

// TestFoundInLongTalk: a talk of forty exchanges gets some five to twelve topics, and they open where its subjects do.
func TestFoundInLongTalk(t *testing.T) {
	chinese := drawn(drawnChinese, 5,
		func(w []string, n int) string {
			return [...]string{"您做这一行以来，" + w[0] + "和" + w[1] + "变了多少？", "那" + w[1] + "呢，您最看重哪一点？", "有没有为" + w[2] + "后悔过？", "遇到" + w[3] + "您会怎么办？", "说到底，" + w[0] + "教会了您什么道理？"}[n]
		},
		func(w []string, n int) string {
			return fmt.Sprintf("%s这件事得从头讲。没有%s就没有%s，老一辈人都明白。我守着%s过了半辈子，%s从来没有骗过我。", w[n%4], w[(n+1)%4], w[(n+2)%4], w[n%4], w[(n+3)%4])
		}, [2]string{"柳眉", "段山"}, "：")
	english := drawn(drawnEnglish, 5,
		func(w []string, n int) string {
			return [...]string{"How has the " + w[0] + " changed, and the " + w[1] + " with it, since you began?", "And the " + w[1] + ", is it as old as that?", "Did the " + w[2] + " ever make you give up?", "What would you do without a " + w[3] + "?", "So what did the " + w[0] + " teach you in the end?"}[n]
		},
		func(w []string, n int) string {
			return fmt.Sprintf("You have to start with the %s. There is no %s without a %s, and my father knew it. I lived beside the %s for half my life, and the %s never lied to me.", w[n%4], w[(n+1)%4], w[(n+2)%4], w[n%4], w[(n+3)%4])
		}, [2]string{"Ada Quist", "Jon Varga"}, ":")
	for name, text := range map[string]string{"Chinese": chinese, "English": english, "turns": strings.ReplaceAll(strings.ReplaceAll(english, "?", "."), "**Jon Varga:** You", "**Jon Varga:** I mean that you")} {
		a := mustParse(t, []byte(text))
		if len(a.Turns) != 80 {
			t.Fatalf("%s: %d turns", name, len(a.Turns))
		}
		right := 0
		for _, p := range a.Topics {
			if p.Turns[0]%10 == 0 {
				right++
			}
		}
		if n := len(a.Topics); n < 5 || n > 12 || right < 6 {
			t.Errorf("%s: %d topics, %d of which open where one of 8 subjects does: %q", name, n, right, titles(a))
		}
		checkCover(t, a)
	}
}

// TestFoundNowhere: topics are found neither in a short talk, nor in one that keeps to its subject's words, nor where the article states some.
func TestFoundNowhere(t *testing.T) {
	talk := string(fixture(t, "talk-found"))
	short := strings.Join(strings.SplitAfter(talk, "\n\n")[:7], "")
	if a := mustParse(t, []byte(short)); len(a.Turns) != 6 || len(a.Topics) != 0 {
		t.Errorf("a talk of %d turns has the topics %q", len(a.Turns), titles(a))
	}
	title, rest, _ := strings.Cut(talk, "\n\n")
	summary := title + "\n\n## 要点\n\n1. 学徒的苦闷\n2. 钟楼的大修\n\n## 全文\n\n" + rest
	heading := strings.Replace(talk, "**罗青：** 我们聊聊", "## 钟楼\n\n**罗青：** 我们聊聊", 1)
	for name, text := range map[string]string{"summary": summary, "heading": heading} {
		a := mustParse(t, []byte(text))
		if len(a.Topics) == 0 {
			t.Errorf("an article with a %s has no topics", name)
		}
		for _, p := range a.Topics {
			if p.Found || p.Placing.By == PlacedFound {
				t.Errorf("an article with a %s has the found topic %q", name, p.Title)
			}
		}
	}
}

// TestFoundAtHeadings takes the headings out of real articles and looks where topics are found then: where one was, far more often than by chance.
func TestFoundAtHeadings(t *testing.T) {
	hit, heads, chance := 0, 0, 0.0
	for _, name := range []string{"zh-waves-panel.md", "zh-yuque-sanwuhuan.md", "zh-effort-sanwuhuan.md", "en-livera-decker.md", "en-drivechain-qcolon.md", "zh-three-teachers.md", "zh-altman-20vc.md"} {
		src, err := os.ReadFile("../../shared/corpus/dev/" + name)
		if err != nil {
			t.Skip("there are no real articles here")
		}
		a := mustParse(t, src)
		a.show()
		units := a.subjectUnits()
		found := a.found(units, a.survey(nil, true))
		for _, h := range a.talkHeadings() {
			u := slices.IndexFunc(units, func(e Exchange) bool { return e.End > h.Turns[0] })
			heads++
			chance += float64(len(found)) / float64(len(units))
			if slices.ContainsFunc(found, func(p Topic) bool { return p.Turns[0] == units[u].Start }) {
				hit++
			}
		}
	}
	t.Logf("%d of %d headings have a found topic at their exchange; chance gives %.1f", hit, heads, chance)
	if float64(hit) < 1.7*chance {
		t.Errorf("topics are found at %d of %d headings, and chance gives %.1f", hit, heads, chance)
	}
}
