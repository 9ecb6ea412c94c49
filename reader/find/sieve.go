package find

import (
	"bytes"
	"sort"
	"unicode/utf8"

	"fangtan/reader/find/han"
)

// sieve tells, at the speed of memory, which blocks can hold a match: it looks at their source, not at their visible text, which costs ten times as much to
// come by. It folds as loosely as any query and drops what Markdown may put between two letters of a word (marks, white space, line ends), from the
// source and from the query alike. So it keeps blocks that have no match, but loses none that has one.
type sieve struct {
	folder *folder
	needle []byte  // empty keeps every block
	sound  *pinyin // nil, or what is looked for in the needle's place
	keep   [256]byte
}

// markup is the ASCII marks that Markdown or a line end may put where the visible text has nothing, or the reverse.
const markup = " \t\n\v\f\r*_`~\\[](){}<>&!$#^|:"

// newSieve returns the sieve for blocks that hold the words of a query.
func newSieve(words string) *sieve {
	s := &sieve{folder: folderOf(nothingCounts)}
	for c := range s.keep {
		s.keep[c] = 1
	}
	for _, c := range []byte(markup) {
		s.keep[c] = 0
	}
	s.needle = s.project(nil, []byte(words))
	return s
}

// hides reports whether letters of raw may not show where they stand: what is in the target of a link, in a note's name, in HTML.
func hides(raw []byte) bool {
	if bytes.IndexByte(raw, '<') >= 0 {
		return true
	}
	return bytes.Contains(raw, []byte("](")) || bytes.Contains(raw, []byte("][")) || bytes.Contains(raw, []byte("[^"))
}

// brings reports whether letters may show that do not stand in raw: as entities, or in place of HTML, such as the quotation marks of <q> and the brackets of <rt>.
func brings(raw []byte) bool {
	for rest := raw; ; {
		n := bytes.IndexByte(rest, '<')
		if n < 0 {
			break
		}
		rest = rest[n+1:]
		if len(rest) > 0 && (rest[0]|0x20 == 'q' || rest[0]|0x20 == 'r') {
			return true
		}
	}
	for {
		n := bytes.IndexByte(raw, '&')
		if n < 0 {
			return false
		}
		raw = raw[n+1:]
		end := 0
		for end < len(raw) && (raw[end] == '#' || '0' <= raw[end] && raw[end] <= '9' || 'A' <= raw[end]&^0x20 && raw[end]&^0x20 <= 'Z') {
			end++
		}
		if end > 0 && end < len(raw) && raw[end] == ';' {
			return true
		}
	}
}

// strainer is a sieve at work on one chunk of blocks. It keeps its room for the next one.
type strainer struct {
	*sieve
	buf    []byte
	starts []int // in buf, of each block
	kept   uint64
}

// strain returns which of the blocks can hold a match, as a set of bits, and how many bytes it has looked at.
func (s *strainer) strain(text Text, first, n int, within uint64) (kept uint64, looked int) {
	s.buf, s.starts, s.kept = s.buf[:0], s.starts[:0], 0
	var raws [chunkBlocks][]byte
	for i := range n {
		s.starts = append(s.starts, len(s.buf))
		if within&(1<<i) == 0 {
			continue
		}
		raws[i] = text.Raw(first + i)
		if raws[i] == nil || len(s.needle) == 0 && s.sound == nil {
			s.kept |= 1 << i
			continue
		}
		looked += len(raws[i])
		s.buf = append(s.project(s.buf, raws[i]), separator)
	}
	if s.sound != nil {
		s.hear()
	} else {
		s.find()
	}
	for i := range n {
		if raws[i] != nil && s.kept&(1<<i) == 0 && (brings(raws[i]) || hides(raws[i]) && s.hasAll(i)) {
			s.kept |= 1 << i
		}
	}
	return s.kept, looked
}

// separator stands behind each block of a chunk. It is no UTF-8, so no query has it and nothing is found across blocks.
const separator = 0xFF

// find keeps the blocks that hold the needle.
func (s *strainer) find() {
	for at := 0; len(s.needle) > 0; {
		n := bytes.Index(s.buf[at:], s.needle)
		if n < 0 {
			return
		}
		at += n
		i := sort.SearchInts(s.starts, at+1) - 1
		s.kept |= 1 << i
		if i+1 == len(s.starts) {
			return
		}
		at = s.starts[i+1]
	}
}

// hear keeps the blocks that sound like what is looked for.
func (s *strainer) hear() {
	for i := range s.starts {
		if _, _, ok := s.sound.next(s.block(i), 0); ok {
			s.kept |= 1 << i
		}
	}
}

// block returns what of block i of the chunk was kept.
func (s *strainer) block(i int) []byte {
	if i+1 < len(s.starts) {
		return s.buf[s.starts[i]:s.starts[i+1]]
	}
	return s.buf[s.starts[i]:]
}

// hasAll reports whether block i of the chunk holds each letter of the needle.
func (s *strainer) hasAll(i int) bool { return s.sound != nil || holdsAll(s.block(i), s.needle) }

func holdsAll(block, needle []byte) bool {
	for len(needle) > 0 {
		_, size := utf8.DecodeRune(needle)
		if !bytes.Contains(block, needle[:size]) {
			return false
		}
		needle = needle[size:]
	}
	return true
}

// project appends what of raw is kept, folded. Chinese characters, the most of a text and two of three that are not ASCII, go by the table of their forms
// alone; and whether ASCII is kept is no branch, since no processor can guess where words end.
func (s *sieve) project(dst, raw []byte) []byte {
	dst = grow(dst, len(raw))
	n, out := len(dst), dst[:cap(dst)]
	ascii, keep, forms := &s.folder.ascii, &s.keep, s.folder.forms
	for i := 0; i < len(raw); {
		c := raw[i]
		if c < utf8.RuneSelf {
			c = ascii[c]
			out[n] = c
			n += int(keep[c])
			i++
			continue
		}
		if 0xE3 <= c && c <= 0xE9 && i+2 < len(raw) {
			r := rune(c&0x0F)<<12 | rune(raw[i+1]&0x3F)<<6 | rune(raw[i+2]&0x3F)
			if han.First <= r && r <= han.Last {
				r = forms.Of(r)
				o := out[n : n+3 : n+3]
				o[0], o[1], o[2] = byte(0xE0|r>>12), byte(0x80|r>>6&0x3F), byte(0x80|r&0x3F)
				n, i = n+3, i+3
				continue
			}
		}
		r, size := utf8.DecodeRune(raw[i:])
		i += size
		to := s.folder.rune(r).to
		if room := len(raw) - i + len(to); n+room > len(out) {
			dst = grow(out[:n], room)
			out = dst[:cap(dst)]
		}
		for k := range len(to) {
			out[n] = to[k]
			n += int(keep[to[k]])
		}
	}
	return out[:n]
}

// grow returns b with room for n bytes more.
func grow(b []byte, n int) []byte {
	if cap(b)-len(b) >= n+utf8.UTFMax {
		return b
	}
	out := make([]byte, len(b), 2*cap(b)+n+utf8.UTFMax)
	copy(out, b)
	return out
}
