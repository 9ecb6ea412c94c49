package find

import (
	"sort"
	"unicode/utf8"

	"fangtan/reader/find/han"
)

// folded is a folded text with the way back to the text that it was made from.
type folded struct {
	text []byte
	segs []seg // ascending by at; the first is at 0
	size int   // bytes of the text it was made from
}

// seg says where a stretch of the folded text comes from, up to the next one.
type seg struct {
	at   int  // its first byte
	from int  // the byte of the text that this one comes from
	end  int  // where in the text the stretch before it ends: at from, but for spaces that are dropped between the two
	atom bool // all of it comes from one rune, else each byte from the next one of the text
}

// fold makes t the folded form of text. It keeps the room that t has.
func (t *folded) fold(f *folder, text string) {
	t.text, t.segs, t.size = t.text[:0], append(t.segs[:0], seg{}), len(text)
	drops := f.counts&formsCount == 0 // spaces next to Chinese
	for i := 0; i < len(text); {
		if c := text[i]; c < utf8.RuneSelf {
			c = f.ascii[c]
			i++
			if c == ' ' && drops && (t.endsSpaceless() || startsSpaceless(text[i:])) {
				t.skip(i-1, i, true)
				continue
			}
			t.text = append(t.text, c)
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if han.First <= r && r <= han.Last {
			if f.counts&formsCount == 0 {
				r = f.forms.Of(r)
			}
			t.text = utf8.AppendRune(t.text, r)
			i += size
			continue
		}
		if r == utf8.RuneError && size == 1 {
			t.atom("\uFFFD", i, 1)
			i++
			continue
		}
		to := f.rune(r)
		i += size
		switch {
		case to.to == "":
			t.skip(i-size, i, false)
		case to.to == " " && drops && (t.endsSpaceless() || startsSpaceless(text[i:])):
			t.skip(i-size, i, true)
		case to.plain:
			t.text = append(t.text, to.to...)
		default:
			t.atom(to.to, i-size, size)
		}
	}
}

// skip drops the text from from to to. What is no space belongs to what stands before it.
func (t *folded) skip(from, to int, space bool) {
	last := &t.segs[len(t.segs)-1]
	if last.at != len(t.text) {
		t.segs = append(t.segs, seg{len(t.text), from, from, false})
		last = &t.segs[len(t.segs)-1]
	}
	if !space && last.end == from {
		last.end = to
	}
	last.from = to
}

// atom adds what the rune of size bytes at from becomes.
func (t *folded) atom(to string, from, size int) {
	t.skip(from, from, false)
	t.segs[len(t.segs)-1].atom = true
	t.text = append(t.text, to...)
	t.segs = append(t.segs, seg{len(t.text), from + size, from + size, false})
}

func (t *folded) endsSpaceless() bool {
	n := len(t.text)
	if n == 0 || t.text[n-1] < utf8.RuneSelf {
		return false
	}
	r, _ := utf8.DecodeLastRune(t.text)
	return spaceless(r)
}

func startsSpaceless(s string) bool {
	if s == "" || s[0] < utf8.RuneSelf {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s)
	return spaceless(r)
}

// seg returns the stretch in which byte at of the folded text stands.
func (t *folded) seg(at int) seg {
	return t.segs[sort.Search(len(t.segs), func(i int) bool { return t.segs[i].at > at })-1]
}

// start returns the byte of the text at which what begins at byte at of the folded text begins; ok is false within what one rune became.
func (t *folded) start(at int) (from int, ok bool) {
	s := t.seg(at)
	if s.atom {
		return s.from, at == s.at
	}
	return s.from + at - s.at, true
}

// end returns the byte of the text at which what ends at byte at of the folded text ends: with the accents that are dropped, without the spaces.
func (t *folded) end(at int) (to int, ok bool) {
	if s := t.seg(at); s.at == at {
		return s.end, true
	}
	return t.start(at)
}
