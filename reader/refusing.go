package reader

import "fangtan/reader/entries"

// refused says what the front matter tells of labels and cannot be followed; "" where there is nothing.
func (m *model) refused() string {
	r := m.article.Refused()
	if r == nil {
		return ""
	}
	return entries.NoExpression(m.options.Name, r.Line, r.Expression, r.Why).Short(m.words)
}
