package parse

import (
	"bytes"
	"unicode/utf8"
)

// mostSpans is how many pieces of a line [inliner.spans] keeps apart at most.
const mostSpans = 32

// span is a piece of a line in one style, without its delimiters.
type span struct {
	text  []byte
	marks Marks
}

// spans reads a line that has no marks but pairs of one or two asterisks, none within another, and pairs of single backticks, with anything between these, as nearly all do
// that have any: what these are is told without a tree. It has w write what the line shows, or returns false where there is more to it.
func (in *inliner) spans(l Line, w *runWriter) bool {
	if in.addresses.in(in.src[l.Start:l.End]) {
		return false
	}
	line := bytes.TrimRight(in.src[l.Start:l.End], " \t")
	start, end := l.Start+len(line)-len(bytes.TrimLeft(line, " \t")), l.Start+len(line)
	var all [mostSpans]span
	n, from, open := 0, start, Marks(0) // open is the mark of the pair that is not closed yet
	for i := start; i < end; {
		c := in.src[i]
		if !isMark[c] {
			i++
			continue
		}
		if c != '*' && c != '`' || n+2 > mostSpans {
			return false
		}
		all[n] = span{in.src[from:i], open}
		n++
		if c == '`' {
			size := codeSize(in.src[i:end])
			if size == 0 {
				return false
			}
			all[n] = span{in.src[i+1 : i+size-1], open | InlineCode}
			n++
			i += size
		} else {
			mark, size := Emphasis, 1
			if i+1 < end && in.src[i+1] == '*' {
				mark, size = Strong, 2
			}
			switch opens, closes := in.flanks(start, i, i+size, end); {
			case i+size < end && in.src[i+size] == '*':
				return false
			case open == 0 && opens:
				open = mark
			case open == mark && closes:
				open = 0
			default:
				return false
			}
			i += size
		}
		from = i
	}
	if open != 0 {
		return false
	}
	for _, s := range all[:n] {
		if s.marks&InlineCode != 0 {
			w.write(s.text, s.marks, "")
		} else {
			w.source(s.text, s.marks, "")
		}
	}
	w.source(in.src[from:end], 0, "")
	return true
}

var isMark = func() (is [256]bool) {
	for _, c := range []byte(markBytes) {
		is[c] = true
	}
	return is
}()

// codeSize returns the length of the code span that s opens with, where single backticks enclose it, with no space next to both of them; else 0.
func codeSize(s []byte) int {
	for i := 1; i < len(s); i++ {
		if s[i] != '`' {
			continue
		}
		if i == 1 || i+1 < len(s) && s[i+1] == '`' || s[1] == ' ' && s[i-1] == ' ' {
			return 0
		}
		return i + 1
	}
	return 0
}

// flanks reports whether the asterisks from i to after, in a line from start to end, may open and close a pair.
func (in *inliner) flanks(start, i, after, end int) (opens, closes bool) {
	near := '\n'
	if i > start {
		near, _ = utf8.DecodeLastRune(in.src[start:i])
	}
	return flanking(flankBefore(near, runeBefore(in.src, i, near)), flank(followingRune(in.src[after:end])))
}
