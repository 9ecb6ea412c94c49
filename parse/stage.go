package parse

import (
	"bytes"
	"regexp"
	"sync"
	"unicode/utf8"

	"fangtan/parse/alike"
)

var (
	stageNumber = regexp.MustCompile(`(?i)^\W*(?:act|scene|acte|scène|akt|szene|acto|escena|atto|scena)\s+(?:[ivx]+|\d+)\b|^\W*第[一二三四五六七八九十\d]+[幕场場]`)
	stageEnd    = regexp.MustCompile(`(?i)^\W*(?:curtain|exeunt|rideau|vorhang|telón|sipario|幕落|幕闭|落幕|剧终)\W*$`)
)

// stageWords are what these lines begin with in Latin letters.
var stageWords = newBeginnings("act", "scene", "scène", "akt", "szene", "escena", "atto", "scena", "curtain", "exeunt", "rideau", "vorhang", "telón", "sipario",
	"dramatis", "persons", "cast of", "characters", "personnages", "personen", "personajes", "personaggi")

// stageSigns are of what is numbered, listed or said so in Chinese and Japanese, one of which each of its lines has.
var stageSigns = sync.OnceValue(func() *phrases { return newPhrases([]string{"幕", "场", "場", "人物", "剧终"}) })

// play reports whether an article is a play: its acts or scenes are numbered, and it lists its persons, or a curtain falls. What is said there nobody has said.
func (a *Article) play() bool {
	const longest, heading = 32, 64 // bytes of a line, and of a heading, that says so
	numbered, persons, ended := 0, false, false
	for i := range a.Blocks {
		b := &a.Blocks[i]
		if size := b.Span.Len(); len(b.Lines) != 1 || !(b.Kind == Heading && size <= heading || b.Kind == Paragraph && size <= longest) {
			continue
		}
		line := bytes.TrimLeft(a.Source[b.Lines[0].Start:b.Lines[0].End], "*_ ([（")
		switch { // nearly all of a long text
		case len(line) == 0, line[0] < utf8.RuneSelf && !stageWords.begin(string(line)), line[0] >= utf8.RuneSelf && !stageSigns().has(string(line)):
			continue
		}
		if stageNumber.Match(line) {
			numbered++
		}
		ended = ended || stageEnd.Match(line)
		switch alike.Fold(string(line)) {
		case "dramatispersonae", "persons", "personsoftheplay", "castofcharacters", "characters", "personnages", "personen", "personajes", "personaggi", "人物表", "剧中人物", "劇中人物", "登場人物", "登场人物":
			persons = true
		}
	}
	return numbered > 0 && (persons || ended) || numbered > 4
}
