package reader

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"fangtan/reader/cells"
	"fangtan/reader/find"
	"fangtan/reader/pick"
	"fangtan/reader/prompt"
	"fangtan/reader/terms"
)

// There is no cursor on the page, so a word cannot be pointed at: * offers the words of the sentence at hand that the article takes up again, then those of
// its paragraph, and lists every mention of the one that is chosen.

// mostTerms is how many words are offered, countedTerms the size in bytes up to which an article's mentions of all of them are counted before.
const (
	mostTerms    = 12
	countedTerms = 20 << 20
)

// mention is a word that is offered.
type mention struct {
	terms.Term
	searched bool // it is what was last searched for
	count    int  // how often it stands in the article; 0 where that was not counted
}

// mentionsMsg brings the words of a sentence.
type mentionsMsg struct {
	id    int
	words []mention
}

// askMentions looks for the words of the sentence at hand.
func askMentions(m *model, _ int) tea.Cmd {
	hand := m.handSentence()
	return m.mentionsIn(hand, blockPassage(hand.from.block))
}

// mentionsIn looks for the words of passages, those of the first one first.
func (m *model) mentionsIn(passages ...passage) tea.Cmd {
	text := visible{m.article, m.front.untold}
	p := passages[0]
	var said []string
	for _, p := range passages {
		var s strings.Builder
		for b := p.from.block; b <= p.to.block && b < text.Len(); b++ {
			s.WriteString(textIn(m.article, p, b))
			s.WriteByte('\n')
		}
		said = append(said, s.String())
	}
	names, speaker := m.speakersNames(), speakerOf(m.article, p.from.block)
	searched := ""
	if s := &m.search; s.found && m.page.shows(s.current) {
		searched = text.Text(s.current.Block)[s.current.Start:s.current.End]
	}
	m.mentionsID++
	id, at, counts := m.mentionsID, p.from.block, len(m.article.Source) <= countedTerms
	return func() tea.Msg {
		return mentionsMsg{id, offered(text, at, said, searched, speaker, names, counts)}
	}
}

// wordStarts returns where the words of a line that is typed begin, by what is a word in the article around here.
func (m *model) wordStarts(s string) []int {
	return terms.Starts(visible{m.article, m.front.untold}, max(0, m.page.top.block), s, m.speakersNames())
}

// speakersNames returns the names and labels of all speakers.
func (m *model) speakersNames() []string {
	var out []string
	for _, s := range m.article.Speakers {
		out = append(out, s.Name)
		out = append(out, s.Labels...)
	}
	return out
}

// offered returns the words of what is said: what was searched for first, the one who says it last, those that stand nowhere else left out.
func offered(text visible, at int, said []string, searched, speaker string, names []string, counts bool) []mention {
	var out []mention
	has := func(word string) bool {
		return slices.ContainsFunc(out, func(w mention) bool { return strings.EqualFold(w.Text, word) })
	}
	if searched = strings.TrimSpace(cells.Clean(searched)); searched != "" {
		out = append(out, mention{Term: terms.Term{Text: searched}, searched: true})
	}
	for _, s := range said {
		for _, t := range terms.Of(text, at, s, names, mostTerms) {
			if !has(t.Text) && len(out) < mostTerms {
				out = append(out, mention{Term: t})
			}
		}
	}
	if speaker = strings.TrimSpace(cells.Clean(speaker)); terms.Telling(speaker) && !has(speaker) {
		out = append(out, mention{Term: terms.Term{Text: speaker, Name: true}})
	}
	if !counts {
		return out
	}
	kept := out[:0]
	for _, w := range out {
		w.count = find.NewSweep(text, find.Compile(asQuery(w.Text)), nil, at).Run().Total()
		if w.count > 1 || w.Name {
			kept = append(kept, w)
		}
	}
	return kept
}

// asQuery returns the query that finds a word: the word itself, or in quotes where it would be read as something else.
func asQuery(word string) string {
	if strings.ContainsAny(word[:1], `@#/"`) || strings.HasPrefix(word, "＠") || strings.HasPrefix(word, "＃") || strings.HasPrefix(word, "／") {
		return `"` + word + `"`
	}
	return word
}

// offer lets the reader choose one of the words. One alone is chosen already.
func (m *model) offer(msg mentionsMsg) tea.Cmd {
	if _, ok := m.mode.(reading); !ok || msg.id != m.mentionsID {
		return nil // the reader has gone on
	}
	switch len(msg.words) {
	case 0:
		m.notice = m.words.Search.NoWords
		return nil
	case 1:
		next, cmd := m.listMentions(msg.words[0].Text)
		m.mode = next
		return cmd
	}
	items := make([]pick.Item, len(msg.words))
	for i, w := range msg.words {
		items[i] = pick.Item{Title: w.Text, Detail: m.mentionDetail(w), Key: i}
	}
	m.mode = newPicking(m, m.words.Search.Words, items, 0, func(m *model, i int) (mode, tea.Cmd) {
		return m.listMentions(msg.words[i].Text)
	})
	return nil
}

func (m *model) mentionDetail(w mention) []string {
	kind, count := "", ""
	switch {
	case w.searched:
		kind = m.words.Search.WordPicked
	case w.Name:
		kind = m.words.Search.WordName
	}
	if w.count > 0 {
		count = m.words.Search.Times(w.count)
	}
	return []string{count, kind}
}

// listMentions lists all mentions of a word.
func (m *model) listMentions(word string) (mode, tea.Cmd) {
	s := newSearching(m)
	s.line.prompt = prompt.New(asQuery(cells.Clean(word)))
	cmd := m.look(find.Compile(s.line.text()), m.page.findPlace())
	return s.listed(m), cmd
}
