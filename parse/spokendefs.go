package parse

import (
	"bytes"

	"github.com/yuin/goldmark/util"

	"fangtan/parse/term"
)

// Transcripts put names in brackets, and a line such as `[Name]: Hello` is a link reference definition by CommonMark, which shows nothing. A definition
// is what someone says, and no definition, where its target is no address and the same brackets open more lines: no text defines a reference twice.

// spoken makes paragraphs of the definitions that are what someone says, and takes the references they made away.
func (f *flattener) spoken() {
	lines := map[string]int{} // by the brackets that open them
	saying := 0
	for i := range f.blocks {
		b := &f.blocks[i]
		if b.Kind != Paragraph && b.Kind != Definition || len(b.Lines) == 0 {
			continue
		}
		if name := f.bracketed(b); name != "" {
			lines[name]++
			if b.Kind == Definition && f.says(b) {
				saying++
			}
		}
	}
	if saying == 0 {
		return
	}
	for i := range f.blocks {
		b := &f.blocks[i]
		if b.Kind != Definition {
			continue
		}
		if name := f.bracketed(b); name != "" && lines[name] > 1 && f.says(b) {
			b.Kind = Paragraph
			delete(f.refs.links, util.ToLinkReference([]byte(name)))
		}
	}
}

// bracketed returns what stands in the brackets that open the first line of b before a colon, or "".
func (f *flattener) bracketed(b *Block) string {
	line := f.src[b.Lines[0].Start:b.Lines[0].End]
	if len(line) == 0 || line[0] != '[' {
		return ""
	}
	end := bytes.IndexByte(line[:min(len(line), maxName+2)], ']')
	if end < 2 || end+1 >= len(line) || line[end+1] != ':' || likeness(string(line[1:end])) == 0 {
		return ""
	}
	return string(line[1:end])
}

// says reports whether what stands behind the colon of a definition is words and no address.
func (f *flattener) says(b *Block) bool {
	last := b.Lines[len(b.Lines)-1].End
	text := f.src[b.Lines[0].Start:last]
	text = bytes.TrimSpace(text[bytes.IndexByte(text, ':')+1:])
	if len(text) == 0 || text[0] == '<' || text[0] == '#' || text[0] == '/' || text[0] == '.' || bytes.Contains(text[:min(len(text), 16)], []byte("://")) {
		return false
	}
	for _, r := range string(text) {
		if term.Unspaced(r) {
			return true
		}
	}
	word, _, _ := bytes.Cut(text, []byte{' '})
	return !bytes.ContainsAny(bytes.TrimRight(word, ".,!?;:…\"'"), "/.#@%=&_:<>\\")
}
