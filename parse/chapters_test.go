package parse

import (
	"fmt"
	"strings"
	"testing"
)

// chapter is an entry of a list of chapters: where it begins, in seconds, its title, and the turn that is under way then.
type chapter struct {
	seconds int
	title   string
	turn    int
}

// clock writes seconds as 1:02:03 or, within the first hour, 2:03; hours writes them with two digits each, minutes without hours.
func clock(s int) string {
	if s >= 3600 {
		return fmt.Sprintf("%d:%02d:%02d", s/3600, s/60%60, s%60)
	}
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}
func hours(s int) string   { return fmt.Sprintf("%02d:%02d:%02d", s/3600, s/60%60, s%60) }
func minutes(s int) string { return fmt.Sprintf("%d:%02d", s/60, s%60) }

// chapterLines are the ways to write a chapter on a line.
var chapterLines = map[string]func(c chapter) string{
	"in parentheses":        func(c chapter) string { return "(" + hours(c.seconds) + ") " + c.title },
	"in wide parentheses":   func(c chapter) string { return "（" + hours(c.seconds) + "）" + c.title },
	"in brackets":           func(c chapter) string { return "[" + clock(c.seconds) + "] " + c.title },
	"in escaped brackets":   func(c chapter) string { return `\[` + clock(c.seconds) + `\] ` + c.title },
	"bare":                  func(c chapter) string { return hours(c.seconds) + " " + c.title },
	"minutes past the hour": func(c chapter) string { return minutes(c.seconds) + " " + c.title },
	"with a dash":           func(c chapter) string { return clock(c.seconds) + " - " + c.title },
	"with a wide dash":      func(c chapter) string { return clock(c.seconds) + " — " + c.title },
	"with a bar":            func(c chapter) string { return clock(c.seconds) + " | " + c.title },
	"with a colon":          func(c chapter) string { return hours(c.seconds) + ": " + c.title },
	"with a wide colon":     func(c chapter) string { return strings.ReplaceAll(hours(c.seconds), ":", "：") + " " + c.title },
	"in bold":               func(c chapter) string { return "**" + hours(c.seconds) + "** " + c.title },
	"in code":               func(c chapter) string { return "`" + hours(c.seconds) + "` " + c.title },
	"a stretch":             func(c chapter) string { return clock(c.seconds) + " - " + clock(c.seconds+50) + " " + c.title },
	"linked": func(c chapter) string {
		return "[" + clock(c.seconds) + "](https://example.org/v?t=" + fmt.Sprint(c.seconds) + ") " + c.title
	},
	"linked in parentheses": func(c chapter) string {
		return "([" + hours(c.seconds) + "](https://example.org/v?t=" + fmt.Sprint(c.seconds) + ")) " + c.title
	},
	"all of it linked": func(c chapter) string {
		return "[(" + hours(c.seconds) + ") " + c.title + "](https://example.org/v#" + fmt.Sprint(c.seconds) + ")"
	},
	"at the end":              func(c chapter) string { return c.title + " - " + clock(c.seconds) },
	"at the end, in brackets": func(c chapter) string { return c.title + " (" + clock(c.seconds) + ")" },
	"at the end, linked": func(c chapter) string {
		return c.title + " [" + clock(c.seconds) + "](https://example.org/v?t=" + fmt.Sprint(c.seconds) + ")"
	},
	"numbered, at the end": func(c chapter) string { return "**" + c.title + "** … " + clock(c.seconds) },
}

// chapterLists are the ways to set the lines of a list.
var chapterLists = map[string]func(lines []string) string{
	"list": func(lines []string) string { return "- " + strings.Join(lines, "\n- ") },
	"numbers": func(lines []string) string {
		out := ""
		for n, l := range lines {
			out += fmt.Sprintf("%d. %s\n", n+1, l)
		}
		return out
	},
	"lines":      func(lines []string) string { return strings.Join(lines, "\n") },
	"hard lines": func(lines []string) string { return strings.Join(lines, "  \n") },
	"paragraphs": func(lines []string) string { return strings.Join(lines, "\n\n") },
	"quote":      func(lines []string) string { return "> " + strings.Join(lines, "\n> ") },
}

// timedTurns are the ways to write the times of the turns.
var timedTurns = map[string]func(name string, at int) string{
	"behind": func(name string, at int) string { return name + " (" + hours(at) + "):\n" },
	"before": func(name string, at int) string { return "[" + minutes(at) + "] " + name + ": " },
	"apart":  func(name string, at int) string { return "**" + name + "** " + clock(at) + "\n\n" },
}

// timedTalk is a talk of 12 turns, of which turn k begins 420 seconds after the one before it; the words of its chapters are spoken elsewhere, so that only time
// can tell. It goes past the hour.
func timedTalk(label func(name string, at int) string) string {
	said := []string{
		"Did you bring the lantern with you?", "I did, and the oil, and I carried them up the hill.", "Who keeps the lantern now?", "My sister keeps it, and I think she sleeps beside it.", "What do you do about the goats?",
		"We count the goats at night. You hear them before you see them.", "Is it true that they climb?", "They climb trees, I promise you.", "How do you make the cheese?", "I stir it for an hour and I sing to it.", "And who eats it?", "You do, I hope. I made too much of it.",
	}
	out := ""
	for k, s := range said {
		out += label([2]string{"Nell Abara", "Piet Vos"}[k%2], k*420) + s + "\n\n"
	}
	return out
}

var timedChapters = []chapter{{0, "Welcome aboard", 0}, {845, "Weather reports", 2}, {1500, "Railway timetables", 3}, {2941, "Old coins", 7}, {3790, "Farewell songs", 9}}

// chapterHeads stand before a list of chapters.
var chapterHeads = []string{"## Timestamps\n\n", "## 时间轴\n\n", "**Chapters**\n\n", "**Chapters:**\n\n", "**本期时间戳**\n\n", "In this episode:\n\n", "We sat in the barn. Here is what we spoke about.\n\n", ""}

// TestChaptersWithoutHeading: a list of chapters before the talk is found by a line above it, or by its shape.
func TestChaptersWithoutHeading(t *testing.T) {
	for turns, label := range timedTurns {
		for _, head := range chapterHeads {
			for _, line := range []string{"bare", "in parentheses", "linked", "with a dash", "at the end"} {
				for list, set := range chapterLists {
					var lines []string
					for _, c := range timedChapters {
						lines = append(lines, chapterLines[line](c))
					}
					a := mustParse(t, []byte("# Goats\n\n"+head+set(lines)+"\n\n---\n\n"+timedTalk(label)))
					if len(a.Turns) != 12 {
						t.Errorf("turns %s, chapters %s below %q, as %s: %d turns", turns, line, head, list, len(a.Turns))
						continue
					}
					checkChapters(t, a, fmt.Sprintf("turns %s, chapters %s below %q, as %s", turns, line, head, list))
				}
			}
		}
	}
}

// TestChaptersByTime: chapters are placed by time in each way to write them, before and behind the talk.
func TestChaptersByTime(t *testing.T) {
	for turns, label := range timedTurns {
		for line, write := range chapterLines {
			for list, set := range chapterLists {
				var lines []string
				for _, c := range timedChapters {
					lines = append(lines, write(c))
				}
				chapters := "## Timestamps\n\n" + set(lines) + "\n\n"
				for _, text := range []string{"# Goats\n\n" + chapters + "## Transcript\n\n" + timedTalk(label), "# Goats\n\n## Transcript\n\n" + timedTalk(label) + chapters} {
					a := mustParse(t, []byte(text))
					if len(a.Turns) != 12 {
						t.Fatalf("%s: %d turns", turns, len(a.Turns))
					}
					checkChapters(t, a, fmt.Sprintf("turns %s, chapters %s, as %s", turns, line, list))
				}
			}
		}
	}
}

func checkChapters(t *testing.T, a *Article, name string) {
	t.Helper()
	if len(a.Topics) != len(timedChapters) {
		t.Errorf("%s: %d topics: %q", name, len(a.Topics), titles(a))
		return
	}
	for k, want := range timedChapters {
		got := a.Topics[k]
		if got.Title != want.title || len(got.Turns) == 0 || got.Turns[0] != want.turn || got.Placing.By != PlacedTime {
			t.Errorf("%s: chapter %q leads by %s to %v, want %q at %d", name, got.Title, got.Placing.By, got.Turns, want.title, want.turn)
			return
		}
	}
}

// TestChaptersWithoutTimes: where turns have no times, chapters are placed by their words, and those that nobody speaks of lead nowhere.
func TestChaptersWithoutTimes(t *testing.T) {
	plain := func(name string, _ int) string { return "**" + name + ":** " }
	a := mustParse(t, []byte("# Goats\n\n## Timestamps\n\n- (00:00:00) The lantern on the hill\n- (00:20:00) Counting goats at night\n- (00:40:00) Stirring the cheese\n- (00:50:00) Parliamentary reform\n\n## Transcript\n\n"+timedTalk(plain)))
	for k, want := range []struct{ first, last int }{{0, 3}, {4, 7}, {8, 11}, {-1, -1}} {
		p := a.Topics[k]
		if want.first < 0 {
			if len(p.Turns) > 0 || p.Placing.By != PlacedNowhere {
				t.Errorf("%q leads to %v by %s", p.Title, p.Turns, p.Placing.By)
			}
			continue
		}
		if len(p.Turns) == 0 || p.Turns[0] < want.first || p.Turns[0] > want.last || p.Placing.By == PlacedTime {
			t.Errorf("%q leads to %v by %s, want %d to %d", p.Title, p.Turns, p.Placing.By, want.first, want.last)
		}
	}
}
