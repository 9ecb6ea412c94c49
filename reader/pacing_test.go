package reader

import (
	"strings"
	"testing"
	"time"

	"fangtan/reader/state"
)

// longTalk is a talk of one long answer.
func longTalk(sentences int) string {
	return "# 钟楼\n\n**林一：** 您听什么？\n\n**乔木：** " + strings.Repeat("停不是什么都不做，停是让东西自己回到它的位置上。", sentences) + "\n\n**林一：** 那么走呢？\n\n**乔木：** 走要慢慢走。\n"
}

// readOn reads to the end by a key, at a pace of so many characters a minute, with a fake clock.
func readOn(d *driven, now *time.Time, key string, perMinute float64) {
	for !d.page.atEnd() {
		before := d.standing()
		rows := d.page.rows()
		probe := *d.model
		probe.page.scroll(len(rows) - screenOverlap)
		if key == "j" {
			probe = *d.model
			probe.page.scroll(1)
		}
		amount := d.between(before.top, probe.page.top)
		*now = now.Add(time.Duration(float64(amount.Wide) / perMinute * float64(time.Minute)))
		d.press(key)
	}
}

func TestThePaceIsLearntFromReading(t *testing.T) {
	for _, key := range []string{"space", "j"} {
		dir := t.TempDir()
		store := state.Open(dir)
		now := time.Date(2030, 1, 1, 9, 0, 0, 0, time.UTC)
		d := drive(t, longTalk(400), 80, 24, Options{Store: &store})
		d.now = func() time.Time { return now }
		d.resize(80, 24)
		d.shows("约剩 25 分钟") // 8,800 characters at 350 a minute
		readOn(d, &now, key, 700)
		if got := d.pace.Wide; got < 650 || got > 750 {
			t.Errorf("%s: a reader of 700 characters a minute is taken for one of %.0f", key, got)
		}
		d.press("g")
		d.shows("约剩 13 分钟")
		again := drive(t, longTalk(400), 80, 24, Options{Store: &store}) // another run
		again.shows("约剩 13 分钟", "约 13 分钟")
	}
}

// Who jumps, searches, skims or goes away teaches nothing.
func TestWhatIsNoReadingTeachesNothing(t *testing.T) {
	now := time.Date(2030, 1, 1, 9, 0, 0, 0, time.UTC)
	d := drive(t, longTalk(400), 80, 24, Options{})
	d.now = func() time.Time { return now }
	usual := d.pace
	for range 6 {
		for _, keys := range [][]string{{"space", "]", "[", "space", "G", "g"}, {"/", "停", "enter", "n", "n"}, {"z", "j", "j", "d", "esc"}, {"?", "j", "esc"}, {"5", "0", "%", "b", "b"}, {"space"}} {
			for _, key := range keys {
				now = now.Add(20 * time.Second)
				d.press(key)
			}
			now = now.Add(3 * time.Hour)
			d.press("space", "b")
		}
	}
	if d.pace != usual {
		t.Errorf("%v is learnt, from %v", d.pace, d.pacing.learnt)
	}
}

func TestTheMinutesLeftOfAnAnswer(t *testing.T) {
	d := drive(t, longTalk(200), 80, 24, Options{})
	d.press("2", "0", "%")
	first := d.screen()[0]
	if !strings.Contains(first, "剩 10 分 · ") {
		t.Errorf("the first row is %q", first)
	}
	d.press("9", "5", "%")
	if first = d.screen()[0]; !strings.Contains(first, "剩 1 分 · ") {
		t.Errorf("near the end of the answer the first row is %q", first)
	}
	d.send(keyOf("g"))
	d.resize(40, 24)
	d.press("5", "0", "%")
	if first = d.screen()[0]; strings.Contains(first, "剩") || !strings.Contains(first, "%") {
		t.Errorf("in 40 columns the first row is %q", first)
	}
}
