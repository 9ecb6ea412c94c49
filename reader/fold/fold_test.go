package fold

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"fangtan/parse"
)

func parsed(t testing.TB, text string) *parse.Article {
	t.Helper()
	a, err := parse.Parse([]byte(text), "talk.md")
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// excerpts returns what stands for each stretch: its kind, the name, the text, and whether that is all.
func excerpts(a *parse.Article, f *Folds) []string {
	var out []string
	for i := range f.Len() {
		fold, e := f.Fold(i), f.Excerpt(i)
		if fold.Kind == Rest {
			out = append(out, fmt.Sprintf("rest of %d turns", fold.Turns.End-fold.Turns.Start))
			continue
		}
		name := ""
		if e.Name >= 0 {
			name = a.Text(e.Name) + ": "
		}
		text := a.Text(e.Block)[e.From:e.To]
		if e.Clipped {
			text += "…"
		}
		if !e.Whole {
			text += " +"
		}
		out = append(out, []string{"? ", "= ", "# "}[fold.Kind]+name+text)
	}
	return out
}

const talk = `# 钟楼里的谈话

编者按：谈话在雨天。雨下了一天。

## 实录

**记者：** 您早。

**沈舟：** 早。下雨天来的人少，坐吧。

**记者：** 您写过停钟的事，写得很长。停一停要紧吗？我听说有人不肯停。要多久才算停？别的以后再说。` + `这一句是为了让问题长得放不下而写的，它没有别的意思，也不需要回答，只要够长就好，够长就好，够长就好，够长就好。

**沈舟：** 要紧。

停不是什么都不做。

### 徒弟

这里有一段夹在中间。它有两句。

**沈舟：** 我接着说徒弟，徒弟不肯停，因为年轻，因为手快，因为没有见过断掉的游丝，没有见过师傅的脸色，没有在冬天的钟楼里等过一个下午，也没有人告诉过他们停下来以后才听得见钟自己在说什么，所以他们总是急着动手，急着把后盖合上，急着下楼去吃饭

---

**记者：** 谢谢。

## 往期

- 雾里的船
`

func TestSkimmed(t *testing.T) {
	a := parsed(t, talk)
	got := strings.Join(excerpts(a, Skim(a, nil)), "\n")
	want := `# 钟楼里的谈话
# 编者按：谈话在雨天。 +
? 记者: 您早。
= 沈舟: 早。下雨天来的人少，坐吧。
? 记者: 停一停要紧吗？我听说有人不肯停。要多久才算停？ +
= 沈舟: 要紧。 +
# 这里有一段夹在中间。 +
= 沈舟: 我接着说徒弟，徒弟不肯停，因为年轻，因为手快，因为没有见过断掉的游丝，没有见过师傅的脸色，没有在冬天的钟楼里等过一个下午，也没有人告诉过他们停下来以后才听得见钟自己在说什么，所以他们总是急着动手… +
? 记者: 谢谢。
# 往期 +`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestQuestionsAlone(t *testing.T) {
	a := parsed(t, talk)
	for _, line := range excerpts(a, Questions(a, nil)) {
		if strings.HasPrefix(line, "= ") {
			t.Errorf("an answer shows: %s", line)
		}
	}
	if Questions(parsed(t, "# 山\n\n山在北面。\n"), nil) != nil {
		t.Error("questions where nobody asks")
	}
}

func TestOnlySomeTurns(t *testing.T) {
	a := parsed(t, talk)
	f := Only(a, nil, []int{3, 1, 3})
	var got []string
	for b := f.Next(0); b < len(a.Blocks); b = f.Next(b + 1) {
		if i, closed := f.Closed(b); closed {
			got = append(got, fmt.Sprintf("(%d)", f.Fold(i).Turns.End-f.Fold(i).Turns.Start))
		} else {
			got = append(got, a.Text(b))
		}
	}
	want := "(0) (1) 沈舟 早。下雨天来的人少，坐吧。 (1) 沈舟 要紧。 停不是什么都不做。 (2) (0)"
	if s := strings.Join(got, " "); s != want {
		t.Errorf("got %s, want %s", s, want)
	}
	if Only(a, nil, nil) != nil {
		t.Error("no turns are something to show")
	}
}

// random makes a talk of turns, headings, rules and sections in any order.
func random(seed uint64) string {
	r := rand.New(rand.NewPCG(seed, 9))
	var s strings.Builder
	s.WriteString("# 随手编的谈话\n\n作者: 某某\n\n")
	for n := range 4 + r.IntN(30) {
		switch r.IntN(9) {
		case 0:
			fmt.Fprintf(&s, "## 第%d节\n\n", n)
		case 1:
			s.WriteString("---\n\n")
		case 2:
			s.WriteString("旁白有一句。还有一句。\n\n")
		case 3:
			s.WriteString("### 小题\n\n")
		case 4:
			s.WriteString("> 引一句话。再引一句？\n\n- 一项\n- 两项\n\n```\ncode\n```\n\n")
		default:
			fmt.Fprintf(&s, "**%s：** 第%d次说话，%s\n\n", []string{"林夏", "沈舟"}[n%2], n, strings.Repeat("说了又说。", r.IntN(30))+[]string{"是吗？", "是。"}[n%2])
		}
	}
	return s.String()
}

// Stretches ascend and are apart; what stands for one is in it; Next and Previous agree and come by all that shows and nothing else; every block with text
// shows or is in a closed stretch; opening all shows the article.
func TestFoldsAreSound(t *testing.T) {
	for seed := range uint64(150) {
		a := parsed(t, random(seed))
		var some []int
		for i := range a.Turns {
			if i%3 == int(seed)%3 {
				some = append(some, i)
			}
		}
		for how, f := range map[string]*Folds{"skim": Skim(a, nil), "questions": Questions(a, nil), "only": Only(a, nil, some)} {
			if f == nil {
				continue
			}
			where := fmt.Sprintf("seed %d, %s", seed, how)
			checkFolds(t, where, a, f)
			for i := range f.Len() {
				if i%2 == 0 && !f.Open(i) {
					f.Toggle(i)
				}
			}
			checkFolds(t, where+", some open", a, f)
			for b := range a.Blocks {
				f.Reveal(b, len(a.Text(b)))
				if _, closed := f.Closed(b); closed && !f.Shows(b, max(0, len(a.Text(b))-1)) && f.visible(b) && a.Blocks[b].Kind != parse.Label {
					t.Fatalf("%s: block %d does not show when it is gone to: %q", where, b, a.Text(b))
				}
			}
		}
	}
}

func checkFolds(t *testing.T, where string, a *parse.Article, f *Folds) {
	t.Helper()
	end := 0
	for i := range f.Len() {
		fold, e := f.Fold(i), f.Excerpt(i)
		if fold.Blocks.Start < end || fold.Blocks.Len() <= 0 || fold.Blocks.End > len(a.Blocks) {
			t.Fatalf("%s: stretch %d is %v, behind %d", where, i, fold.Blocks, end)
		}
		end = fold.Blocks.End
		if !fold.Blocks.Contains(e.Block) || e.From > e.To || e.To > len(a.Text(e.Block)) {
			t.Fatalf("%s: %v stands for %v", where, e, fold.Blocks)
		}
	}
	var down, up []int
	for b := f.Next(0); b < len(a.Blocks); b = f.Next(b + 1) {
		down = append(down, b)
	}
	for b := f.Previous(len(a.Blocks) - 1); b >= 0; b = f.Previous(b - 1) {
		up = append([]int{b}, up...)
	}
	if fmt.Sprint(down) != fmt.Sprint(up) {
		t.Fatalf("%s: down %v, up %v", where, down, up)
	}
	shown := map[int]bool{}
	for _, b := range down {
		shown[b] = true
	}
	for b := range a.Blocks {
		i, closed := f.Closed(b)
		if shown[b] != (!closed || f.Excerpt(i).Block == b) || !shown[f.StandsFor(b)] {
			t.Fatalf("%s: block %d shows: %t, closed: %t", where, b, shown[b], closed)
		}
	}
}
