package parse

import (
	"fmt"
	"strings"
	"testing"
)

// statedPoint is a point of a summary: what it is called, what else is said of it, and the turns of the talk that take it up.
type statedPoint struct {
	title, text string
	first, last int
}

var statedPoints = map[string][]statedPoint{
	"talk-found": {
		{"当学徒的头几年", "在沈师傅的铺子里擦零件、拆闹钟，一个月一个月地熬", 0, 5},
		{"钟楼大修", "街坊凑钱，两个冬天修好了大摆和齿轮", 6, 13},
		{"徒弟的去留", "五个徒弟走了四个，留下的大学生坐不住", 14, 19},
		{"山上的蜂箱", "退休以后养蜂，椴树开花时听蜂箱里的声音", 20, 25},
	},
	"talk-found-english": {
		{"The uncle's wrist", "how she came to hold the tiller at sixteen, with forty tons of coal behind her", 0, 5},
		{"The summer drought", "herons at the weir, and one wave each Friday", 6, 11},
		{"A lorry in her place", "what the directors of the brewery heard from their engineer", 12, 17},
		{"Roses and castles", "lettering for cabin doors, learnt from an old signwriter", 18, 23},
	},
}

// colon is how a language writes it, with what stands behind it.
func colonOf(p statedPoint) string {
	if p.title[0] < 0x80 {
		return ": "
	}
	return "："
}

// eachPoint writes one point after another.
func eachPoint(points []statedPoint, sep string, write func(n int, p statedPoint) string) string {
	var out []string
	for n, p := range points {
		out = append(out, write(n, p))
	}
	return strings.Join(out, sep)
}

// pointForms are the ways to state points; titled says that the title can be told from the text.
var pointForms = map[string]struct {
	titled bool
	write  func(points []statedPoint) string
}{
	"numbered, bold": {true, func(ps []statedPoint) string {
		return eachPoint(ps, "\n", func(n int, p statedPoint) string {
			return fmt.Sprintf("%d. **%s%s** %s", n+1, p.title, strings.TrimSpace(colonOf(p)), p.text)
		})
	}},
	"numbered, with a colon": {true, func(ps []statedPoint) string {
		return eachPoint(ps, "\n", func(n int, p statedPoint) string { return fmt.Sprintf("%d. %s%s%s", n+1, p.title, colonOf(p), p.text) })
	}},
	"bulleted, bold": {true, func(ps []statedPoint) string {
		return eachPoint(ps, "\n", func(_ int, p statedPoint) string { return "- **" + p.title + "**" + colonOf(p) + p.text })
	}},
	"bulleted, with a colon": {true, func(ps []statedPoint) string {
		return eachPoint(ps, "\n\n", func(_ int, p statedPoint) string { return "* " + p.title + colonOf(p) + p.text })
	}},
	"bulleted, text below": {true, func(ps []statedPoint) string {
		return eachPoint(ps, "\n", func(_ int, p statedPoint) string { return "- **" + p.title + "**\n\n  " + p.text + "\n" })
	}},
	"bulleted, in a list within": {true, func(ps []statedPoint) string {
		return eachPoint(ps, "\n", func(_ int, p statedPoint) string { return "- " + p.title + "\n  - " + p.text })
	}},
	"bold lead": {true, func(ps []statedPoint) string {
		return eachPoint(ps, "\n\n", func(_ int, p statedPoint) string { return "**" + p.title + ".** " + p.text })
	}},
	"bold lead, wide stop": {true, func(ps []statedPoint) string {
		return eachPoint(ps, "\n\n", func(_ int, p statedPoint) string { return "**" + p.title + "。** " + p.text })
	}},
	"bold lead, dash": {true, func(ps []statedPoint) string {
		return eachPoint(ps, "\n\n", func(_ int, p statedPoint) string { return "**" + p.title + "** — " + p.text })
	}},
	"bold line, text below": {true, func(ps []statedPoint) string {
		return eachPoint(ps, "\n\n", func(_ int, p statedPoint) string { return "**" + p.title + "**\n\n" + p.text })
	}},
	"bold number": {true, func(ps []statedPoint) string {
		return eachPoint(ps, "\n\n", func(n int, p statedPoint) string {
			return fmt.Sprintf("**%02d** %s%s%s", n+1, p.title, colonOf(p), p.text)
		})
	}},
	"bullets that are no list": {true, func(ps []statedPoint) string {
		return eachPoint(ps, "\n", func(_ int, p statedPoint) string { return "• " + p.title + colonOf(p) + p.text })
	}},
	"ringed numbers": {true, func(ps []statedPoint) string {
		return eachPoint(ps, "\n\n", func(n int, p statedPoint) string { return string(rune('①'+n)) + " " + p.title + colonOf(p) + p.text })
	}},
	"Chinese numbers": {true, func(ps []statedPoint) string {
		return eachPoint(ps, "\n\n", func(n int, p statedPoint) string {
			return string([]rune("一二三四")[n]) + "、" + p.title + colonOf(p) + p.text
		})
	}},
	"in a quote": {true, func(ps []statedPoint) string {
		return eachPoint(ps, "\n>\n", func(n int, p statedPoint) string {
			return fmt.Sprintf("> %d. **%s**%s%s", n+1, p.title, colonOf(p), p.text)
		})
	}},
	"headings": {true, func(ps []statedPoint) string {
		return eachPoint(ps, "\n\n", func(_ int, p statedPoint) string { return "### " + p.title + "\n\n" + p.text })
	}},
	"paragraph, numbers and half brackets": {true, func(ps []statedPoint) string {
		return eachPoint(ps, "；", func(n int, p statedPoint) string { return fmt.Sprintf("%d）%s%s%s", n+1, p.title, colonOf(p), p.text) }) + "。"
	}},
	"paragraph, numbers in brackets": {true, func(ps []statedPoint) string {
		return eachPoint(ps, "; ", func(n int, p statedPoint) string { return fmt.Sprintf("(%d) %s%s%s", n+1, p.title, colonOf(p), p.text) }) + "."
	}},
	"paragraph, ringed numbers": {true, func(ps []statedPoint) string {
		return eachPoint(ps, "", func(n int, p statedPoint) string {
			return string(rune('①'+n)) + p.title + colonOf(p) + p.text + "。"
		})
	}},
	"paragraph, numbers and stops": {true, func(ps []statedPoint) string {
		return eachPoint(ps, " ", func(n int, p statedPoint) string { return fmt.Sprintf("%d. %s%s%s.", n+1, p.title, colonOf(p), p.text) })
	}},
	"paragraph, first and second": {false, func(ps []statedPoint) string {
		return "They speak of four things: " + eachPoint(ps, "; ", func(n int, p statedPoint) string {
			return [...]string{"first, ", "second, ", "third, ", "and finally, "}[n] + p.title + ", " + p.text
		}) + "."
	}},
	"paragraph, Firstly and Secondly": {false, func(ps []statedPoint) string {
		return eachPoint(ps, " ", func(n int, p statedPoint) string {
			return [...]string{"Firstly, ", "Secondly, ", "Thirdly, ", "Fourthly, "}[n] + p.title + ", " + p.text + "."
		})
	}},
	"paragraph, 一是 and 二是": {false, func(ps []statedPoint) string {
		return "这次谈话有四点：" + eachPoint(ps, "；", func(n int, p statedPoint) string {
			return string([]rune("一二三四")[n]) + "是" + p.title + "，" + p.text
		}) + "。"
	}},
	"paragraph, 首先 and 其次": {false, func(ps []statedPoint) string {
		return eachPoint(ps, "；", func(n int, p statedPoint) string {
			return [...]string{"首先，", "其次，", "再次，", "最后，"}[n] + p.title + "，" + p.text
		}) + "。"
	}},
	"paragraph, 第一 and 第二": {false, func(ps []statedPoint) string {
		return eachPoint(ps, "。", func(n int, p statedPoint) string {
			return "第" + string([]rune("一二三四")[n]) + "，" + p.title + "，" + p.text
		}) + "。"
	}},
	"paragraph, semicolons": {false, func(ps []statedPoint) string {
		return "本次话题：" + eachPoint(ps, "；", func(_ int, p statedPoint) string { return p.title }) + "。"
	}},
}

// TestPointForms: points are read in each form and lead to where the talk takes them up.
func TestPointForms(t *testing.T) {
	for name, points := range statedPoints {
		heading := "要点"
		if points[0].title[0] < 0x80 {
			heading = "Highlights"
		}
		for form, f := range pointForms {
			a := stating(t, name, heading, []string{f.write(points)})
			checkArticle(t, a)
			if len(a.Topics) != len(points) {
				t.Errorf("%s, %s: %d topics: %q", name, form, len(a.Topics), titles(a))
				continue
			}
			for k, want := range points {
				got := a.Topics[k]
				if f.titled && got.Title != want.title || !strings.HasPrefix(got.Title, want.title) {
					t.Errorf("%s, %s: point %d is called %q, not %q", name, form, k, got.Title, want.title)
				}
				if len(got.Turns) == 0 || got.Turns[0] < want.first || got.Turns[0] > want.last {
					t.Errorf("%s, %s: %q leads to %v, not to %d–%d (%+v)", name, form, got.Title, got.Turns, want.first, want.last, got.Placing)
				}
			}
		}
	}
}
