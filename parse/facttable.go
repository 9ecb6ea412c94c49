package parse

import (
	"strings"
	"unicode/utf8"
)

// tableStatements reads a table of facts: a key and its value in each row, or the keys in the head and their values in one row below it (as GitHub shows YAML).
// It is nil where most keys are unknown.
func (f *fronting) tableStatements(i int) []statement {
	rows := f.Grid(i).Rows
	if len(rows) == 0 || len(rows) > frontBlocks {
		return nil
	}
	cells := make([][]string, len(rows))
	for n, row := range rows {
		for _, c := range row {
			cells[n] = append(cells[n], strings.TrimSpace(visibleText(c)))
		}
	}
	var out []statement
	known := 0
	say := func(key, value string, row int) {
		if key == "" && value == "" {
			return
		}
		field, ok := f.keys.of(key)
		if ok {
			known++
		}
		at := f.Blocks[i].Lines[min(row+min(row, 1), len(f.Blocks[i].Lines)-1)].Start
		out = append(out, statement{key: strings.TrimRight(key, ":： "), field: field, values: []string{value}, at: at})
	}
	switch {
	case len(rows) == 2 && len(cells[0]) > 2:
		for n, key := range cells[0] {
			say(key, cells[1][n], 1)
		}
	case len(cells[0]) == 2:
		for n, row := range cells {
			if n > 0 || f.isKey(row[0]) { // the head may be a pair, or say "key" and "value"
				say(row[0], row[1], n)
			}
		}
	}
	if known == 0 || known*2 < len(out) {
		return nil
	}
	return out
}

func (f *fronting) isKey(s string) bool {
	_, ok := f.keys.of(s)
	return ok
}

// commentStatements reads front matter that is kept out of sight in an HTML comment.
func (f *fronting) commentStatements(b *Block) []statement {
	text := f.rawText(b)
	if !strings.HasPrefix(text, "<!--") || len(text) > maxData {
		return nil
	}
	var out []statement
	known := 0
	for n, l := range b.Lines {
		line := strings.TrimSpace(string(f.Source[l.Start:l.End]))
		line = strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(line, "<!--"), "-->"))
		if line == "" {
			continue
		}
		key, value, ok := cutPair(line, "")
		if !ok || utf8.RuneCountInString(key) > maxKey || strings.Contains(key, "<") {
			return nil
		}
		if f.isKey(key) {
			known++
		}
		out = append(out, statement{key: key, values: []string{unquote(value)}, at: b.Lines[n].Start})
	}
	if known == 0 {
		return nil
	}
	return out
}
