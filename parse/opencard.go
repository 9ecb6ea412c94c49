package parse

import (
	"bytes"
	"strings"
)

// opensCard reports whether block i is the name in the card of an account, as WeChat puts it among the paragraphs: the name, what it is about, and how much it has written.
func (a *Article) opensCard(i int) bool {
	const lines, short = 3, 120 // blocks behind the name, bytes in each
	for k := i; k <= i+lines && k < len(a.Blocks); k++ {
		b := &a.Blocks[k]
		if b.Kind != Paragraph || b.Span.Len() > short {
			return false
		}
		if text := a.Source[b.Span.Start:b.Span.End]; k > i && bytes.HasSuffix(text, []byte("篇原创内容")) {
			return strings.Trim(string(text), "0123456789") == "篇原创内容"
		}
	}
	return false
}
