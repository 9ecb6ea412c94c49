package reader

import (
	"fangtan/parse"
	"fangtan/reader/words"
)

// edition is an article with what is made of it once for the page. Making it takes time in proportion to the article; it is done in a command.
type edition struct {
	article  *parse.Article
	front    front
	subjects subjects
	scale    scale
	entries  []entry // of the outline
}

func newEdition(a *parse.Article, w *words.Words) edition {
	e := edition{article: a, front: newFront(a), subjects: newSubjects(a)}
	e.scale = newScale(a, e.front.hidden)
	e.entries = outlineOf(a, w, e.front)
	return e
}

// adopt takes an article, and what is known from it alone.
func (m *model) adopt(e edition) {
	m.article, m.front, m.names, m.subjects = e.article, e.front, namesOf(e.article, m.method), e.subjects
	m.outline, m.strip, m.pin = outline{entries: e.entries, top: m.outline.top}, strip{scale: e.scale}, pin{}
	m.length, m.facts = length{}, nil
	m.keys = newKeys(m)
	m.page.article = e.article
	m.page.forget()
}
