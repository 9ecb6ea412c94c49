package reader

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"fangtan/parse"
	"fangtan/reader/words"
)

func TestFactsTellOfTheArticle(t *testing.T) {
	d := drive(t, interview(9), 80, 60, Options{})
	d.press("i")
	d.shows("这篇文章", "20 次，10 问", "每分钟 350 字", "一般人的速度", "UTF-8", "┊ 乔木", "10 次，平均 ", "最长的回答", "玻璃的脾气", "潮汐表", "enter 前往")
	if strings.Contains(d.text(), "坏字") {
		t.Error("broken characters where there are none")
	}
	d.press("esc")
	if _, ok := d.mode.(reading); !ok {
		t.Error("esc does not leave")
	}
	broken, err := parse.Parse([]byte("# 坏\xff字\n\n**甲：** 一句\xfe话。\n\n**乙：** 另一句。\n\n**甲：** 又一句。\n"), "a.md")
	if err != nil {
		t.Fatal(err)
	}
	m := newModel(broken, Options{Words: words.English()})
	b := &driven{TB: t, model: m}
	b.run(m.measureLength())
	b.send(tea.WindowSizeMsg{Width: 80, Height: 40})
	b.press("i")
	b.shows("Broken", "2 characters, shown as")
	b.pacing.learnt.Wide = []float64{0.5, 0.5, 0.5}
	b.shows("learnt from 3 passages")
}

// How a pace is known can be read in a narrow window too.
func TestHowThePaceIsKnownIsReadable(t *testing.T) {
	for _, w := range []*words.Words{words.Chinese(), words.English()} {
		d := drive(t, interview(9), 40, 40, Options{Words: w})
		d.press("i")
		if read := inFrame(d.screen()); !strings.Contains(read, unspaced(w.Facts.PaceUsual)) {
			t.Errorf("it lacks %q:\n%s", w.Facts.PaceUsual, d.text())
		}
	}
}

// The longest bar is that of the one who says most; and it is longer by as much as the shares say.
func TestTheBarsAreToScale(t *testing.T) {
	for _, profile := range []colorprofile.Profile{colorprofile.TrueColor, colorprofile.ASCII} {
		d := drive(t, ragged(3, 40), 100, 70, Options{})
		d.send(tea.ColorProfileMsg{Profile: profile})
		d.press("i")
		length := func(row string) float64 {
			n := 0.0
			for _, r := range row {
				n += map[rune]float64{'█': 8, '▉': 7, '▊': 6, '▋': 5, '▌': 4, '▍': 3, '▎': 2, '▏': 1}[r]
			}
			return n / 8
		}
		var bars []float64
		for n, row := range d.screen() {
			if n > 0 && len(bars) < len(d.article.Speakers) && strings.Contains(row, "█") {
				bars = append(bars, length(row))
			}
		}
		for i, s := range d.facts.Speakers {
			want := 40 * float64(s.Amount.Characters) / float64(d.facts.Talk.Characters)
			if off := bars[i] - want; off < -0.07 || off > 0.07 {
				t.Errorf("speaker %d has a bar of %v cells, not %.2f", i, bars[i], want)
			}
		}
		d.shows("┃ ", "┊ ") // without colours the speakers differ by shape
	}
}

// The cursor comes by everything that leads somewhere, in any window, and enter goes there.
func TestEnterGoesWhereAFactLeads(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {80, 24}, {160, 60}, {20, 5}} {
		d := drive(t, interview(9), size[0], size[1], Options{})
		d.press("i")
		f := d.mode.(facting)
		_, rows := f.box(d.model)
		want := 0
		for _, r := range rows {
			if r.goes != nil {
				want++
			}
		}
		for _, key := range []string{"j", "k"} {
			seen := map[int]bool{}
			for range 3 * len(rows) {
				f := d.mode.(facting)
				if f.at >= 0 {
					seen[f.at] = true
				}
				d.press(key)
			}
			if len(seen) != want {
				t.Errorf("%v: %s comes by %d facts of %d", size, key, len(seen), want)
			}
		}
	}
	d := drive(t, interview(9), 80, 60, Options{})
	d.press("i", "j", "j", "enter")
	longest := d.article.Turns[d.facts.Longest[0].Index].Blocks
	if !longest.Contains(d.page.textBlock()) {
		t.Errorf("enter on the longest answer leads to block %d", d.page.textBlock())
	}
	d.press("i", "G", "k", "k", "enter")
	if _, ok := d.mode.(searching); !ok {
		t.Errorf("enter on a word leads to %T", d.mode)
	}
	d.press("esc", "ctrl+o")
}

// Facts of another version of the article are dropped.
func TestStaleFactsAreDropped(t *testing.T) {
	d := drive(t, interview(9), 80, 24, Options{})
	cmd := openFacts(d.model, 0)
	d.mode = reading{}
	d.run(d.become(newEdition(parsed(t, interview(3)), d.words), "other"))
	d.run(cmd)
	if d.facts != nil {
		t.Error("the facts of an article that is no longer there are told")
	}
	d.press("i")
	d.shows("8 次，4 问")
}
