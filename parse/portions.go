package parse

import (
	"bytes"
	"maps"
	"slices"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"fangtan/parse/parallel"
)

// portionBytes is about how much text goldmark is given at once. Its tree takes many times the memory of the text, and is dropped as soon as it is flat.
const portionBytes = 128 << 10

// leastPortion is how much of a short text one goroutine is given at least.
const leastPortion = 4 << 10

// portionSize returns how large the portions of a text are: of a short one all processors get their share, and another one when they are done with that.
func portionSize(text []byte) int {
	share := len(text)/(2*parallel.Processors()) + 1
	if share >= portionBytes {
		return portionBytes
	}
	for at := 0; at+crowdedBytes <= len(text); at += crowdedBytes {
		if crowded(text[at : at+crowdedBytes]) { // which is told by as much
			return portionBytes
		}
	}
	return max(share, leastPortion)
}

// portion is a part of the source that goldmark reads by itself, since no block goes on over its ends.
type portion struct {
	flattener
	open    bool // its last block may go on behind it after all
	defined []definition
}

// start is where a portion starts: behind a blank line, or at an item of a list that goes on.
type start struct {
	at   int
	mark byte // of the item, as goldmark has it for its list; 0 for none
}

// portionStarts cuts src[from:] into portions of about size bytes: where a line behind a blank one begins with what continues no container that may be open; where there is no such
// line for as long again, before an item of a list.
func portionStarts(src []byte, from, size int) []start {
	starts := []start{{at: from}}
	afresh := from
	for at := from + size; at < len(src); {
		if afresh < at {
			afresh = nextAfresh(src, at)
		}
		next := start{at: afresh}
		if afresh-at > size {
			if item := nextItem(src[:afresh], at); item.mark != 0 {
				next = item
			}
		}
		if next.at == len(src) {
			break
		}
		starts = append(starts, next)
		at = next.at + size
	}
	return starts
}

// nextAfresh returns the first place from at on that is behind a blank line and begins afresh, or the end of src.
func nextAfresh(src []byte, at int) int {
	for at < len(src) {
		i := bytes.Index(src[at:], []byte("\n\n"))
		if i < 0 {
			break
		}
		if at += i + 2; at < len(src) && beginsAfresh(src[at:]) {
			return at
		}
		at-- // there may be another blank line
	}
	return len(src)
}

// beginsAfresh reports whether a line behind a blank one goes on with no list, note or description, as far as its first characters tell: it is not indented, and
// begins with no number and no mark of these.
func beginsAfresh(line []byte) bool {
	if len(line) < 3 {
		return false
	}
	switch line[0] {
	case ' ', '\t', '\n', '-', '+', ':', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		return false
	case '*':
		return line[1] == '*' && line[2] > ' ' && line[2] != '*'
	}
	return true
}

// readPortions reads the portions that begin at starts, on all processors.
func readPortions(crew *parallel.Crew, src []byte, starts []start) []portion {
	out := make([]portion, len(starts))
	crew.Do(len(starts), func(k int) { out[k] = readPortion(src, starts[k].at, startOf(k+1, src, starts)) })
	return out
}

// startOf returns where portion k begins, which is the end of src behind the last one.
func startOf(k int, src []byte, starts []start) start {
	if k < len(starts) {
		return starts[k]
	}
	return start{at: len(src)}
}

// readPortion makes blocks of src[from:] up to the start of the next portion.
func readPortion(src []byte, from int, next start) portion {
	end := next.at
	f := flattener{src: src[:end], refs: newReferences(), lists: from}
	if crowded(src[from:end]) {
		f.asItStands(Span{from, end})
		return portion{flattener: f}
	}
	f.blocks = make([]Block, 0, bytes.Count(src[from:end], []byte{'\n'})/2+1) // most are a line and a blank one
	defined := links{}
	pc := defining{parser.NewContext(), defined}
	pc.Set(flattenerKey, &f)
	root := blockParser().Parse(readerFrom(src[:end], from), parser.WithContext(pc))
	f.walk(root, nil)
	last := root.LastChild()
	open := f.goesOn(last) || next.mark != 0 && !listOf(last, next.mark) || mayDefine(src[end:]) && listOfDescriptions(last)
	return portion{f, open, slices.AppendSeq(make([]definition, 0, len(defined)), maps.Values(defined))}
}

// goesOn reports whether the last node of a portion could go on behind it: code and HTML that nothing closes, over blank lines too.
func (f *flattener) goesOn(last ast.Node) bool {
	switch n := last.(type) {
	case *ast.FencedCodeBlock:
		return !f.closed(&f.blocks[len(f.blocks)-1])
	case *ast.HTMLBlock:
		return n.HTMLBlockType < ast.HTMLBlockType6 && !n.HasClosure()
	}
	return false
}

// mayDefine reports whether a text may begin with the definition of a link. Behind a list of descriptions goldmark has its line be a term of that list where a description follows.
func mayDefine(text []byte) bool { return len(text) > 0 && text[0] == '[' }

func listOfDescriptions(n ast.Node) bool {
	_, ok := n.(*east.DefinitionList)
	return ok
}

// closed reports whether a fence closes the fenced code b, which is in no container.
func (f *flattener) closed(b *Block) bool {
	content := b.Span.Start
	if n := len(b.Lines); n > 0 {
		content = b.Lines[n-1].End
	}
	next := min(lineEnd(f.src, content)+1, len(f.src))
	line := f.src[next:lineEnd(f.src, next)]
	fence := bytes.TrimLeft(line, " ")
	mark := string(f.src[b.Span.Start : b.Span.Start+1])
	marks := len(f.src[b.Span.Start:]) - len(bytes.TrimLeft(f.src[b.Span.Start:], mark))
	rest := bytes.TrimLeft(fence, mark)
	return len(line)-len(fence) <= 3 && len(fence)-len(rest) >= marks && len(bytes.TrimSpace(rest)) == 0
}

// readerFrom reads src from the offset from on, which is the start of a line, and keeps offsets into the whole.
func readerFrom(src []byte, from int) text.Reader {
	r := text.NewReader(src)
	r.SetPosition(-1, text.NewSegment(from, from))
	r.AdvanceLine()
	return r
}

// joinPortions makes one list of the blocks of portions. A portion that turns out to be open is read again together with those behind it, twice as many each time.
func joinPortions(src []byte, starts []start, parts []portion) *flattener {
	if len(parts) == 1 {
		parts[0].define(parts[0].defined)
		return &parts[0].flattener
	}
	total := 0
	for k := range parts {
		total += len(parts[k].blocks)
	}
	f := &flattener{src: src, refs: newReferences()}
	f.blocks = make([]Block, 0, total)
	for k := 0; k < len(parts); {
		end := k + 1
		for more := 1; parts[k].open && end < len(parts); more *= 2 {
			end = min(end+more, len(parts))
			clear(parts[k:end])
			parts[k] = readPortion(src, starts[k].at, startOf(end, src, starts))
		}
		f.joinLists(&parts[k].flattener, starts[k])
		f.take(&parts[k])
		parts[k] = portion{}
		k = end
	}
	f.tail.complete()
	return f
}

// take adds the blocks of the portion behind those of f, and what its definitions define.
func (f *flattener) take(part *portion) {
	f.blocks = append(f.blocks, part.blocks...)
	f.define(part.defined)
	for label := range part.refs.footnotes {
		f.refs.footnotes[label] = true
	}
}

// define adds definitions behind those that are known.
func (f *flattener) define(all []definition) {
	for _, d := range all {
		f.refs.links.add(d)
	}
}
