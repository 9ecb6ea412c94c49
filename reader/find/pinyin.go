package find

import (
	"strings"
	"unicode/utf8"

	"fangtan/reader/find/han"
)

// mostLetters is the length past which a query is no pinyin that somebody types.
const mostLetters = 48

// Pinyin returns the query that finds Chinese by its sound: hecheng or hc finds 合成, hechengshuju, hcsj or hechengsj finds 合成数据. ok is false where the
// words are not made of at least two Latin letters. It is asked where the words themselves are found nowhere.
//
// Each letter that stands for a character may be its whole syllable without the tone (v for ü), or the first letter (or zh, ch, sh) of it; the last one may
// be any beginning, since it is still being typed. A space or an apostrophe stands between two syllables (xi'an is 西安, not 先). Characters that can be read
// in several ways are found by each; Latin letters between them are found as they are.
func (q Query) Pinyin() (Query, bool) {
	if l, ok := q.matcher.(*literal); !ok || l.folder.counts == verbatim {
		return Query{}, false
	}
	p := &pinyin{folder: folderOf(nothingCounts), table: han.TheReadings()}
	for _, r := range strings.ToLower(q.words) {
		switch {
		case r == ' ' || r == '\'' || r == '’':
			p.cuts |= 1 << len(p.letters)
		case r == 'ü':
			p.letters = append(p.letters, 'v')
		case 'a' <= r && r <= 'z':
			p.letters = append(p.letters, byte(r))
		default:
			return Query{}, false
		}
		if len(p.letters) > mostLetters {
			return Query{}, false
		}
	}
	if len(p.letters) < 2 {
		return Query{}, false
	}
	p.prepare()
	q.matcher, q.sieve = p, &sieve{folder: p.folder, keep: q.sieve.keep, sound: p}
	return q, true
}

// pinyin finds Chinese by its sound.
type pinyin struct {
	folder  *folder
	table   *han.Readings
	letters []byte
	cuts    uint64 // bit n: a syllable ends before letter n
	// takes says, for each place in letters and each set of readings, how many letters a character with these readings can stand for: bit n for n+1.
	takes [][]uint8
}

func (p *pinyin) prepare() {
	p.takes = make([][]uint8, len(p.letters))
	for at := range p.takes {
		p.takes[at] = make([]uint8, p.table.Sets())
		for set := range p.takes[at] {
			for _, syllable := range p.table.Syllables(set) {
				p.takes[at][set] |= p.taken(at, syllable)
			}
		}
	}
}

// taken returns how many letters from at on a character that is read as syllable can stand for.
func (p *pinyin) taken(at int, syllable string) (lengths uint8) {
	for n := 1; n <= len(syllable) && at+n <= len(p.letters); n++ {
		if p.letters[at+n-1] != syllable[n-1] {
			break
		}
		first := n == 1 || n == 2 && syllable[1] == 'h' && strings.IndexByte("zcs", syllable[0]) >= 0
		if first || n == len(syllable) || at+n == len(p.letters) {
			lengths |= 1 << (n - 1)
		}
		if p.cuts&(1<<(at+n)) != 0 {
			break
		}
	}
	return lengths
}

func (p *pinyin) matches(text string, room *folded, yield func(start, end int) bool) {
	room.fold(p.folder, text)
	for at := 0; at < len(room.text); {
		start, end, ok := p.next(room.text, at)
		if !ok {
			return
		}
		at = end
		from, to, ok := room.span(text, start, end)
		if !ok {
			_, size := utf8.DecodeRune(room.text[start:])
			at = start + size
			continue
		}
		if !yield(from, to) {
			return
		}
	}
}

// next returns the first match in folded text that begins at from or behind.
func (p *pinyin) next(text []byte, from int) (start, end int, ok bool) {
	for at := from; at < len(text); {
		r, size := rune(text[at]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRune(text[at:])
		}
		if p.takes[0][p.table.Set(r)] != 0 || r == rune(p.letters[0]) {
			w := walk{pinyin: p, text: text}
			if end, ok := w.from(at, 0, 0, false); ok {
				return at, end, true
			}
		}
		at += size
	}
	return 0, 0, false
}

// walk is the attempt to match at one place.
type walk struct {
	*pinyin
	text   []byte
	failed [mostLetters]uint64 // bit n of element k: the letters from n on do not match from the k-th character on
}

// from returns where a match ends that goes on at byte at of the text, the k-th character from its start, with letter n. heard tells whether it has a
// Chinese character: Latin letters alone are no match by sound.
func (w *walk) from(at, k, n int, heard bool) (end int, ok bool) {
	switch {
	case n == len(w.letters):
		return at, heard
	case at >= len(w.text) || w.failed[k]&(1<<n) != 0:
		return 0, false
	}
	r, size := utf8.DecodeRune(w.text[at:])
	if r == rune(w.letters[n]) {
		if end, ok := w.from(at+size, k+1, n+1, heard); ok {
			return end, true
		}
	}
	lengths := w.takes[n][w.table.Set(r)]
	for length := 8; length > 0; length-- {
		if lengths&(1<<(length-1)) == 0 {
			continue
		}
		if end, ok := w.from(at+size, k+1, n+length, true); ok {
			return end, true
		}
	}
	w.failed[k] |= 1 << n
	return 0, false
}
