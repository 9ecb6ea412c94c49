package parse

// A talk may be kept as a table, a row for each turn: `| Name | text |`, with a column of times before the name or behind it. Rows of a talk become paragraphs, in which the
// label grammars find the name before the bar; a head that names the columns stays a table.

// leastRows is the number of rows below which a table is not looked at.
const leastRows = 4

// talkTables makes paragraphs of the rows of each table that holds a talk.
func (f *flattener) talkTables() {
	if !f.hasTables() {
		return
	}
	a := Article{Source: f.src}
	out := make([]Block, 0, len(f.blocks))
	for i := range f.blocks {
		b := &f.blocks[i]
		if b.Kind != Table || len(b.Lines) < leastRows+1 {
			out = append(out, *b)
			continue
		}
		rows := make([][]Span, len(b.Lines))
		for k, l := range b.Lines {
			rows[k] = a.splitRow(l.Span)
		}
		names, ok := f.talkNames(rows)
		if !ok {
			out = append(out, *b)
			continue
		}
		first := 2
		if column := rows[0]; len(column) == len(rows[2]) && names[f.cell(column[f.nameColumn(rows)])] {
			first = 0
		}
		out = append(out, f.talkRows(*b, rows, first)...)
	}
	f.blocks = out
}

func (f *flattener) hasTables() bool {
	for i := range f.blocks {
		if f.blocks[i].Kind == Table {
			return true
		}
	}
	return false
}

func (f *flattener) cell(s Span) string { return whose(trimName(string(f.src[s.Start:s.End]))) }

// nameColumn returns the column of the names: the second one where times stand in the first.
func (f *flattener) nameColumn(rows [][]Span) int {
	if len(rows[2]) > 2 {
		if s := rows[2][0]; timeAt(f.src[s.Start:s.End], 0) == s.Len() && s.Len() > 0 {
			return 1
		}
	}
	return 0
}

// talkNames returns the names in a table that holds a talk: two or more that come again and again, look like names, and have the speech of people beside them.
func (f *flattener) talkNames(rows [][]Span) (map[string]bool, bool) {
	column, columns := f.nameColumn(rows), len(rows[2])
	if columns < 2 || columns > 3 || columns == 3 && column == 0 && timeAt(f.src[rows[2][1].Start:rows[2][1].End], 0) < 0 {
		return nil, false
	}
	names, turns, changes, spoken, like := map[string]bool{}, 0, 0, 0, 0.0
	last := ""
	for _, row := range rows[2:] {
		if len(row) != columns {
			return nil, false
		}
		name := f.cell(row[column])
		if likeness(name) < 0.3 {
			return nil, false
		}
		turns++
		names[name] = true
		like += likeness(name)
		if name != last {
			changes++
		}
		last = name
		if soundsSpoken(string(f.src[row[columns-1].Start:row[columns-1].End])) {
			spoken++
		}
	}
	return names, len(names) > 1 && len(names)*2 <= turns && changes*2 > turns && spoken*2 > turns && like > 0.4*float64(turns)
}

// talkRows returns the blocks of a table whose rows from first on are turns.
func (f *flattener) talkRows(b Block, rows [][]Span, first int) []Block {
	var out []Block
	if first > 0 {
		head := b
		head.Lines = b.Lines[:2:2]
		head.Span.End = trimEnd(f.src, b.Span.Start, b.Lines[1].End)
		out = append(out, head)
	}
	for k := first; k < len(rows); k++ {
		if k == 1 {
			continue // the line of dashes belongs to the row above it
		}
		start, end := b.Lines[k].Start, b.Lines[k].End
		if k == 0 {
			start, end = b.Span.Start, b.Lines[1].End
		}
		row := rows[k]
		if len(out) > 0 {
			start = max(start, out[len(out)-1].Span.End)
		}
		out = append(out, Block{Kind: Paragraph, In: b.In, Span: Span{start, trimEnd(f.src, start, end)}, Lines: []Line{{Span: Span{row[0].Start, row[len(row)-1].End}}}})
	}
	return out
}
