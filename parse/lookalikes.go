package parse

import (
	"strings"

	"fangtan/parse/term"
)

// looksAlike reports whether a reading finds something that has names in turn as a talk has, and is none: lists of what things have or who was there, code under its headings, the
// record of who did what.
func (w *weigher) looksAlike(r *reading) bool {
	ask := func(least float64) bool { return w.asksOften(r.labels[:min(len(r.labels), samples)], least) }
	switch {
	case r.place == inItem && !w.meeting && r.Likeness < 0.5 && r.Speech < 0.7:
		return true
	case r.place == inItem && !w.meeting && !w.interview && r.Labels > 7 && r.Speech < 0.42 && !ask(0.05):
		return true
	case (unmarked(r.grammar) || tells(r)) && w.silentShare(r.labels) > 0.5:
		return true
	case r.headsCode(w.article), r.timetable():
		return true
	}
	return w.record && !w.interview && r.Speech < 0.8 && !ask(0.2)
}

// exercise reports whether a reading finds what people without names say in a lesson or a list of phrases: it is short, or one translates the other.
func (w *weigher) exercise(r *reading) bool {
	return letters(r.labels) && !w.interview && (r.Labels < 16 || r.Speech < 0.75 || w.translated(r.labels))
}

// letters reports whether who speaks has no more than a letter, and one that is of no question: as the people of an exercise have.
func letters(labels []label) bool {
	for _, l := range labels {
		if len(l.who) != 1 || questionRole(l.who) || l.who == "P" || l.who == "R" {
			return false
		}
	}
	return true
}

// translated reports whether one of two says in Chinese characters what the other one says without, line by line.
func (w *weigher) translated(labels []label) bool {
	wide, turns := map[string]int{}, map[string]int{}
	for k := range labels[:min(len(labels), samples)] {
		text, _, _ := w.said(labels, k)
		turns[labels[k].who]++
		wide[labels[k].who] += int(share(strings.ContainsFunc(text, term.Unspaced)))
	}
	all, none := false, false
	for who, n := range turns {
		all, none = all || wide[who] == n, none || wide[who] == 0
	}
	return all && none
}

// silentShare returns the share of labels behind which nothing stands before the next one.
func (w *weigher) silentShare(labels []label) float64 {
	silent := 0
	for k := 0; k+1 < len(labels); k++ {
		l, next := &labels[k], &labels[k+1]
		b := &w.article.Blocks[l.block]
		silent += int(share(next.block == l.block+1 && next.line == 0 && l.end >= b.Lines[len(b.Lines)-1].End || next.block == l.block && next.line == l.line+1 && l.end >= b.Lines[l.line].End))
	}
	return float64(silent) / float64(len(labels))
}

// timetable reports whether every label has a time, all of them on whole five minutes, and few sentences stand behind them: the agenda of a day.
func (r *reading) timetable() bool {
	if r.Sentences > 0.5 {
		return false
	}
	for k := range r.labels {
		_, minutes, _ := strings.Cut(r.labels[k].time, ":")
		minutes, _, _ = strings.Cut(minutes, " ") // `10:45 AM`
		if len(minutes) != 2 || minutes[1] != '0' && minutes[1] != '5' {
			return false
		}
	}
	return true
}

// headsCode reports whether code stands right below most labels, and nothing else.
func (r *reading) headsCode(a *Article) bool {
	n := 0
	for _, l := range r.labels {
		b := &a.Blocks[l.block]
		n += int(share(l.block+1 < len(a.Blocks) && a.Blocks[l.block+1].Kind == Code && l.end >= b.Lines[len(b.Lines)-1].End))
	}
	return n*2 > len(r.labels)
}
