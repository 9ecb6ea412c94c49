package parse

import (
	"os"
	"strings"
	"testing"
)

// stating puts a summary with points before the talk of an article of testdata.
func stating(t *testing.T, name, heading string, points []string) *Article {
	t.Helper()
	title, rest, _ := strings.Cut(string(fixture(t, name)), "\n\n")
	return mustParse(t, []byte(title+"\n\n## "+heading+"\n\n"+strings.Join(points, "\n")+"\n\n## "+map[string]string{"要点": "访谈全文", "Highlights": "The interview"}[heading]+"\n\n"+rest))
}

// placed is a point and the turns that take it up, from first to last; -1 where none do.
type placed struct {
	point       string
	first, last int
}

func checkPlaced(t *testing.T, name, heading string, points []placed) {
	t.Helper()
	var lines []string
	for _, p := range points {
		lines = append(lines, "- "+p.point)
	}
	a := stating(t, name, heading, lines)
	checkArticle(t, a)
	if len(a.Topics) != len(points) {
		t.Fatalf("%s: %d topics of %d points: %q", name, len(a.Topics), len(points), titles(a))
	}
	for k, want := range points {
		got := a.Topics[k]
		how := got.Placing
		switch {
		case want.first < 0 && len(got.Turns) > 0:
			t.Errorf("%s: %q, which nobody speaks of, leads to the turns %v (%+v)", name, got.Title, got.Turns, how)
		case want.first < 0 && (how.By != PlacedNowhere || got.Range.Len() != 0):
			t.Errorf("%s: %q is said to be placed by %s, in %v", name, got.Title, how.By, got.Range)
		case want.first < 0:
		case len(got.Turns) == 0:
			t.Errorf("%s: %q leads nowhere (%+v)", name, got.Title, how)
		case got.Turns[0] < want.first || got.Turns[0] > want.last:
			t.Errorf("%s: %q leads to the turns %v, and %d to %d take it up (%+v)", name, got.Title, got.Turns, want.first, want.last, how)
		case how.By != PlacedWords && how.By != PlacedOrder || how.By == PlacedWords && how.Best.Score < how.Next.Score || how.Shared < how.Needed:
			t.Errorf("%s: %q is placed with %+v", name, got.Title, how)
		}
	}
}

// TestPointsOfTheTalk: points lead to where the talk takes them up, and those that it does not take up lead nowhere, whether they have a text or are bare titles.
func TestPointsOfTheTalk(t *testing.T) {
	checkPlaced(t, "talk-found", "要点", []placed{
		{"**当学徒的头几年**：擦零件、拆闹钟，何承远在沈师傅的铺子里熬过来。", 0, 5},
		{"**猫的训练**：怎样让一只猫学会坐船，何时喂食，怎样奖励。", -1, -1},
		{"**钟楼大修**：街坊凑钱，两个冬天修好大摆和齿轮，鸽子另有住处。", 6, 13},
		{"**选举与税收**：地方议会为什么推迟投票，新的税法对农户意味着什么。", -1, -1},
		{"**徒弟去留**：五个徒弟走了四个，留下的大学生能不能接铺子。", 14, 19},
		{"**山上的蜂箱**：退休后养蜂，椴树开花时听蜂箱里的声音。", 20, 25},
		{"**量子计算**：低温芯片如何纠错，什么时候能破解密码。", -1, -1},
	})
	checkPlaced(t, "talk-found", "要点", []placed{
		{"**江边钟楼的大修**：钟楼停了六年才有人上去看。", 6, 13}, {"**海底电缆的铺设**：一艘船一年能铺多远。", -1, -1}, {"**养蜂与蜂蜜**：九个蜂箱，差的年份一斤蜂蜜不收。", 20, 25}, {"**股票市场的波动**：散户为什么总在高点买进。", -1, -1}, {"**徒弟与年轻人**：大学生坐不住。", 14, 19},
	})
	checkPlaced(t, "talk-found-english", "Highlights", []placed{
		{"**The uncle's wrist**: how she came to hold the tiller at sixteen, with forty tons of coal.", 0, 5},
		{"**Learning Portuguese**: verbs, lullabies, and a dictionary that was stolen in Lisbon.", -1, -1},
		{"**The summer drought**: herons at the weir, and one wave each Friday.", 6, 11},
		{"**A lorry in her place**: what the directors of the brewery heard from their engineer.", 12, 17},
		{"**Vaccines**: why the clinical trial was stopped, and who paid for the second one.", -1, -1},
		{"**Roses and castles**: lettering for cabin doors, learnt from a signwriter.", 18, 23},
	})
}

// TestBareTitlesOfTheTalk: the same for titles without a text, which follow the talk.
func TestBareTitlesOfTheTalk(t *testing.T) {
	checkPlaced(t, "talk-found", "要点", []placed{{"沈师傅的学徒", 0, 5}, {"火箭燃料的配方", -1, -1}, {"江边钟楼的大摆", 6, 13}, {"留下的大学生徒弟", 14, 19}, {"蜂箱里的蜜蜂", 20, 25}, {"二手房的税费", -1, -1}})
	checkPlaced(t, "talk-found-english", "Highlights", []placed{{"Steering the coal barge", 0, 5}, {"Income tax reform", -1, -1}, {"Drought on the river", 6, 11}, {"The electric lorry", 12, 17}, {"Roses and castles", 18, 23}, {"Quantum error correction", -1, -1}})
}

// TestPointLikeQuestion: a point whose title a question asks nearly word for word leads there, though another place has more of its text.
func TestPointLikeQuestion(t *testing.T) {
	src, err := os.ReadFile("../reader/testdata/english.md")
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, l := range strings.Split(string(src), "\n") {
		if !strings.HasPrefix(l, "### ") {
			lines = append(lines, l)
		}
	}
	a := mustParse(t, []byte(strings.Join(lines, "\n")))
	for k, want := range []string{"Then let me ask the rude question.", "Two years ago", "Has an author ever", "What do you work with?", "You said there was one mistake"} {
		p := a.Topics[k]
		if len(p.Turns) == 0 || !strings.HasPrefix(a.TurnText(a.Turns[p.Turns[0]]), want) {
			t.Errorf("%q leads to the turns %v, want the one that begins %q", p.Title, p.Turns, want)
		}
	}
}
