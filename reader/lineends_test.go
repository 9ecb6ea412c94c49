package reader

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"fangtan/parse"
	"fangtan/reader/config"
	"fangtan/reader/sample"
	"fangtan/reader/theme"
	"fangtan/reader/typeset"
)

// TestLineEnds judges every line that --plain prints, of the texts here and of those beside the project, at some widths, or at all from 20 to 120 where
// FANGTAN_ALL_WIDTHS is set. The judge knows nothing of the breaker: its lists are those of the line breaking classes of UAX #14.
func TestLineEnds(t *testing.T) {
	seed := uint64(11)
	rng := rand.New(rand.NewPCG(seed, 0))
	lines, wide := 0, 0
	for name, src := range printed(t) {
		a := parsed(t, src)
		for width := 20; width <= 120; width++ {
			if os.Getenv("FANGTAN_ALL_WIDTHS") == "" && rng.IntN(40) > 0 {
				continue
			}
			j := judge{width: width}
			j.article(t, a)
			lines, wide = lines+j.lines, wide+j.wide
			for _, fault := range j.faults {
				t.Errorf("%s at %d (seed %d): %s", name, width, seed, fault)
			}
		}
	}
	t.Logf("%d lines, %d of them wider than asked for a URL or code", lines, wide)
}

// printed returns texts to print: those of the project and, where they are there, those of others.
func printed(t *testing.T) map[string]string {
	t.Helper()
	out := map[string]string{"sample": string(sample.Interview()), "interview": interview(4)}
	for _, pattern := range []string{"flow/testdata/*.md", "../../shared/articles/*.md", "../../shared/corpus/dev/*.md", "../../shared/corpus/dev/*.vtt"} {
		files, _ := filepath.Glob(pattern)
		for _, f := range files {
			src, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			out[filepath.Base(f)] = string(src)
		}
	}
	return out
}

// judge collects what is wrong with the lines of an article printed at a width.
type judge struct {
	width  int
	lines  int
	wide   int // lines that may be wider than asked, and are
	faults []string
}

func (j *judge) fault(format string, args ...any) {
	j.faults = append(j.faults, fmt.Sprintf(format, args...))
}

func (j *judge) article(t *testing.T, a *parse.Article) {
	var out bytes.Buffer
	if err := Plain(&out, a, j.width, config.Defaults(), Looks{Dark: true}); err != nil {
		t.Fatal(err)
	}
	rest := ansi.Strip(out.String())
	th, _ := theme.New(theme.Auto, true, 0)
	setter := typeset.Setter{Article: a, Theme: th, Measure: typeset.Measure{Width: j.width, Method: ansi.GraphemeWidth, Whole: true}}
	for i := range a.Blocks {
		var texts []string
		for _, l := range setter.Block(i) {
			line, after, _ := strings.Cut(rest, "\n")
			if rest = after; line != l.Plain() || a.Blocks[i].Kind != parse.Code && line != strings.TrimRight(line, " ") {
				j.fault("printed %q, typeset %q", line, l.Plain())
				return
			}
			j.lines++
			j.measure(line, a.Blocks[i].Kind)
			texts = append(texts, own(l))
		}
		switch a.Blocks[i].Kind {
		case parse.Table:
			j.kept(sorted(strings.Join(texts, "")), sorted(a.Text(i)))
		case parse.Code:
			j.kept(strings.Join(texts, ""), a.Text(i))
		default:
			j.kept(strings.Join(texts, ""), a.Text(i))
			j.ends(texts, a.Text(i))
		}
	}
	if rest != "" {
		j.fault("printed besides: %q", rest)
	}
}

// own returns what a line shows of its block's text, without what the program adds to it.
func own(l typeset.Line) string {
	var b strings.Builder
	for _, p := range l.Pieces {
		if p.Offset != typeset.None {
			b.WriteString(p.Text)
		}
	}
	return b.String()
}

// measure checks the width of a line. A URL and code may be wider than asked, but not with other words before or after.
func (j *judge) measure(line string, kind parse.Kind) {
	width := ansi.StringWidth(line)
	if width <= j.width {
		return
	}
	at := strings.Index(line, "://")
	if kind != parse.Code && at < 0 {
		j.fault("%d cells: %q", width, line)
		return
	}
	j.wide++
	if kind == parse.Code {
		return
	}
	words := strings.Fields(strings.TrimLeftFunc(line, func(r rune) bool { return !unicode.IsLetter(r) }))
	if len(words) > 1 {
		j.fault("%d cells, and not for a URL alone: %q", width, line)
	}
}

// kept checks that all visible characters are there, in order. Raised and lowered figures count as plain ones.
func (j *judge) kept(got, want string) {
	got, want = solid(got), solid(want)
	if got == want {
		return
	}
	at := 0
	for at < len(got) && at < len(want) && got[at] == want[at] {
		at++
	}
	j.fault("not kept: printed …%q of …%q", clipped(got[at:]), clipped(want[at:]))
}

func clipped(s string) string { return s[:min(len(s), 40)] }

func solid(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == 0x200B {
			return -1
		}
		if at := strings.IndexRune("⁰¹²³⁴⁵⁶⁷⁸⁹", r); at >= 0 {
			return '0' + rune(utf8.RuneCountInString("⁰¹²³⁴⁵⁶⁷⁸⁹"[:at]))
		}
		if r >= '₀' && r <= '₉' {
			return '0' + r - '₀'
		}
		return r
	}, s)
}

func sorted(s string) string {
	counts := map[rune]int{}
	for _, r := range solid(s) {
		counts[r]++
	}
	return fmt.Sprint(counts)
}
