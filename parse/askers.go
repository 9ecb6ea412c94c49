package parse

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// askers finds who asks, and gives each turn its kind: the asker's turns are questions, everybody else's are answers.
// Where nobody stands out, no turn has a kind.
func (a *Article) askers() {
	asks := make([]bool, len(a.Speakers))
	found := false
	for i, e := range a.askingEvidence() {
		asks[i] = e
		found = found || e
	}
	if !found {
		return
	}
	for k := range a.Turns {
		t := &a.Turns[k]
		t.Kind = KindAnswer
		if asks[t.Speaker] {
			t.Kind = KindQuestion
		}
	}
}

// askingEvidence says of each speaker whether he asks: his label says so, or his turns are short, end in question marks,
// and the title does not name him. In a talk of several people at most one asks without such a label,
// but for interviewers who take turns.
func (a *Article) askingEvidence() []bool {
	asks := make([]bool, len(a.Speakers))
	byLabel := false
	for i, s := range a.Speakers {
		asks[i] = askingName(s.Name)
		byLabel = byLabel || asks[i]
	}
	if byLabel || len(a.Speakers) < 2 {
		return asks
	}
	if star := a.askedByMany(); star >= 0 {
		for i := range asks {
			asks[i] = i != star
		}
		return asks
	}
	if guest := a.askedByAll(); guest >= 0 {
		for i := range asks {
			asks[i] = i != guest
		}
		return asks
	}
	best, bestScore, second := -1, 0.0, 0.0
	for i, s := range a.Speakers {
		if s.Turns == 0 || s.Turns*8 < len(a.Turns) {
			continue
		}
		if score := a.askingScore(i); score > bestScore {
			best, bestScore, second = i, score, bestScore
		} else if score > second {
			second = score
		}
	}
	if best >= 0 && bestScore >= 0.35 && bestScore > second*1.25 {
		asks[best] = true
	}
	return asks
}

// askedByMany returns the speaker who has about every other turn among many others, most of whom ask something; -1 where there is none.
func (a *Article) askedByMany() int {
	const others = 4
	for i, s := range a.Speakers {
		if s.Turns*9 < len(a.Turns)*4 || len(a.Speakers) <= others || (len(a.Turns)-s.Turns)*2 > (len(a.Speakers)-1)*3 {
			continue
		}
		questions, turns := 0, 0
		for _, t := range a.Turns {
			if t.Speaker != i {
				turns++
				questions += int(share(a.asking(t)))
			}
		}
		if questions*2 > turns {
			return i
		}
	}
	return -1
}

// askedByAll returns the speaker who has about every other turn and seldom asks, where two or three others ask in most of theirs: interviewers who
// take turns; -1 where there is none.
func (a *Article) askedByAll() int {
	const most = 4 // speakers
	if len(a.Speakers) < 3 || len(a.Speakers) > most {
		return -1
	}
	questions := make([]int, len(a.Speakers))
	for _, t := range a.Turns {
		questions[t.Speaker] += int(share(a.asking(t)))
	}
	guest := -1
	for i, s := range a.Speakers {
		switch {
		case questions[i]*2 > s.Turns:
		case guest >= 0 || questions[i]*4 > s.Turns || s.Turns*9 < len(a.Turns)*4:
			return -1
		default:
			guest = i
		}
	}
	return guest
}

// askingName reports whether a label is that of one who asks by profession.
func askingName(name string) bool {
	n := strings.ToLower(strings.TrimSpace(name))
	switch n {
	case "问", "問", "q", "question", "interviewer", "host", "moderator", "记者", "記者", "主持人", "提问", "媒体", "網友", "网友", "观众", "audience", "audience member", "司会", "聞き手", "기자", "질문":
		return true
	}
	return questionRole(n) || strings.HasSuffix(n, "记者") || strings.HasSuffix(n, "主持人") || strings.HasSuffix(n, "記者")
}

// askingScore is the share of a speaker's turns that hold a question, raised where the turns are shorter than the others' and lowered
// where the title or the bio is about the speaker.
func (a *Article) askingScore(speaker int) float64 {
	questions, turns, others, size, otherSize := 0, 0, 0, 0, 0
	for _, t := range a.Turns {
		n := a.Blocks[t.Blocks.End-1].Span.End - a.Blocks[t.Blocks.Start].Span.End
		if t.Speaker != speaker {
			others++
			otherSize += n
			continue
		}
		turns++
		size += n
		if a.asking(t) {
			questions++
		}
	}
	score := float64(questions) / float64(max(turns, 1))
	if mine, theirs := float64(size)/float64(max(turns, 1)), float64(otherSize)/float64(max(others, 1)); mine < theirs {
		score += 0.3 * (1 - mine/theirs)
	}
	if a.about(a.Speakers[speaker].Name) {
		score -= 0.3
	}
	return score
}

// asking reports whether the last third of a turn holds a question mark.
func (a *Article) asking(t Turn) bool {
	for i := t.Blocks.End - 1; i >= t.Blocks.Start && a.Blocks[i].Kind != Label; i-- {
		s := a.Source[a.Blocks[i].Span.Start:a.Blocks[i].Span.End]
		last := s[len(s)*2/3:]
		return bytes.IndexByte(last, '?') >= 0 || bytes.Contains(last, []byte("？"))
	}
	return false
}

// about reports whether the title or the heading of a bio names the person.
func (a *Article) about(name string) bool {
	heads := []string{a.Title}
	for _, s := range a.Sections {
		if s.Role == RoleBio {
			heads = append(heads, s.Title)
		}
	}
	for _, part := range strings.FieldsFunc(name, func(r rune) bool { return strings.ContainsRune(" ·・•.", r) }) {
		if utf8.RuneCountInString(part) < 2 {
			continue
		}
		for _, h := range heads {
			if strings.Contains(h, part) {
				return true
			}
		}
	}
	return false
}

// exchanges groups the turns: a question, which may be several turns, with all answers up to the next question.
func (a *Article) exchanges() {
	for k, t := range a.Turns {
		if t.Kind == KindQuestion && (k == 0 || a.Turns[k-1].Kind != KindQuestion) {
			a.Exchanges = append(a.Exchanges, Exchange{Start: k})
		}
	}
	for e := range a.Exchanges {
		a.Exchanges[e].End = len(a.Turns)
		if e+1 < len(a.Exchanges) {
			a.Exchanges[e].End = a.Exchanges[e+1].Start
		}
	}
}
