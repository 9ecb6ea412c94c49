package parse

import (
	"strings"

	"fangtan/parse/plain"
	"fangtan/parse/pointmark"
)

// keyAboveList reads block i where its last line is a key of people whose values are the list below it, and the lines before that one state facts too:
//
//	地点：望海楼
//	嘉宾：
//	- 钟毅（码头书店店主）
func (f *fronting) keyAboveList(i int) bool {
	b := &f.Blocks[i]
	if len(b.Lines) < 2 || i+1 >= len(f.Blocks) || itemOf(f.Blocks[i+1].In) == nil {
		return false
	}
	above := *b
	above.Lines = b.Lines[:len(b.Lines)-1]
	last := b.Lines[len(above.Lines)]
	line := strings.TrimRight(string(f.Source[last.Start:last.End]), "*_"+blanks)
	colon := strings.LastIndexAny(line, ":：")
	if colon <= 0 || pointmark.Colon([]byte(line[colon:])) != len(line)-colon || !f.keyValueLines(&above) {
		return false
	}
	key := strings.Trim(line[:colon], "*_"+blanks)
	if field, ok := f.keys.of(key); !ok || field != FieldGuest && field != FieldHost && field != FieldAuthor {
		return false
	}
	people := statement{key: key, at: last.Start}
	end := f.listEnd(i + 1)
	for k := i + 1; k < end; k++ {
		item := &f.Blocks[k]
		if item.Kind != Paragraph || len(item.Lines) != 1 {
			return false
		}
		value, _ := plain.Line(string(f.Source[item.Lines[0].Start:item.Lines[0].End]))
		if !nameValue(value) {
			return false
		}
		people.values = append(people.values, value)
	}
	b.Kind = Data
	f.add(i, append(f.keyValues(&above), people))
	for k := i + 1; k < end; k++ {
		f.add(k, nil)
	}
	return true
}
