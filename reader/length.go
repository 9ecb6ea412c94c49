package reader

import (
	"unicode"

	tea "charm.land/bubbletea/v2"

	"fangtan/parse"
)

// Reading speeds, those of educated adults who read to understand: Chinese by characters, Latin text by words (Brysbaert 2019 gives
// 238 words of English a minute; for Chinese studies find 250 to 330 characters of print, and quick readers on screens more).
const (
	charactersPerMinute = 350
	wordsPerMinute      = 238
)

// length is how much there is to read.
type length struct {
	known      bool
	characters int // visible ones, white space not counted
	minutes    int
}

type lengthMsg length

// quickly is the size in bytes of a source whose length is counted before the first frame: it takes about a millisecond.
const quickly = 128 << 10

// measureLength counts what there is to read, a long article in the background.
func (m *model) measureLength() tea.Cmd {
	if len(m.article.Source) <= quickly {
		m.length = lengthOf(m.article)
		return nil
	}
	a := m.article
	return func() tea.Msg { return lengthMsg(lengthOf(a)) }
}

func lengthOf(a *parse.Article) length {
	l := length{known: true}
	minutes := 0.0
	for _, s := range a.Sections {
		switch s.Role {
		case parse.RoleFront, parse.RoleRelated, parse.RolePromo:
			continue
		}
		for b := s.Blocks.Start; b < s.Blocks.End; b++ {
			n, t := effort(a.Text(b))
			l.characters += n
			minutes += t
		}
	}
	l.minutes = int(minutes + 0.5)
	return l
}

// effort returns the characters of a text and the minutes that it takes to read.
func effort(text string) (characters int, minutes float64) {
	wide, words := 0, 0
	word := false
	for _, r := range text {
		switch {
		case unicode.IsSpace(r):
			word = false
			continue
		case r >= 0x2E80 && !unicode.IsPunct(r):
			wide++
			word = false
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if !word {
				words++
			}
			word = true
		case r != '\'' && r != '’' && r != '-':
			word = false
		}
		characters++
	}
	return characters, float64(wide)/charactersPerMinute + float64(words)/wordsPerMinute
}

// minutesOf returns how long it takes to read so many bytes of the source.
func (m *model) minutesOf(bytes int) int {
	return int(float64(m.length.minutes)*shareOf(m.article, bytes) + 0.5)
}
