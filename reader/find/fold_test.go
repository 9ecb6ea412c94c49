package find

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// folders are those that queries use.
func folders() []*folder {
	return []*folder{folderOf(nothingCounts), folderOf(caseCounts), folderOf(accentsCount), folderOf(caseCounts | accentsCount), folderOf(verbatim)}
}

func foldedForm(f *folder, s string) string {
	var t folded
	t.fold(f, s)
	return string(t.text)
}

// What a rune folds to folds to itself, and what folds alike where more counts folds alike where less does: a sieve relies on it.
func TestFoldIsStable(t *testing.T) {
	all := folders()
	loosest := all[0]
	for r := rune(0); r <= utf8.MaxRune; r++ {
		if !utf8.ValidRune(r) || r >= 0x30000 && r%97 != 0 || 0xAC10 <= r && r < 0xD7A0 { // little is assigned there, and nothing folds
			continue
		}
		loose := foldedForm(loosest, string(r))
		for _, f := range all {
			once := foldedForm(f, string(r))
			if slow := f.slow(r); slow != once {
				t.Fatalf("%d: %U folds to %+q, by the tables to %+q", f.counts, r, once, slow)
			}
			if twice := foldedForm(f, once); twice != once {
				t.Fatalf("%d: %U folds to %+q, which folds to %+q", f.counts, r, once, twice)
			}
			if again := foldedForm(loosest, once); again != loose {
				t.Fatalf("%d: %U folds to %+q, which loosely is %+q, not %+q", f.counts, r, once, again, loose)
			}
		}
	}
}

// Offsets of folded text ascend, stay inside, begin at 0 and end at the end, and what stands between two of them folds to what stands there.
func checkOffsets(t *testing.T, f *folder, text string) {
	t.Helper()
	var whole folded
	whole.fold(f, text)
	last := -1
	for at := 0; at <= len(whole.text); at++ {
		if at < len(whole.text) && !utf8.RuneStart(whole.text[at]) {
			continue
		}
		from, ok := whole.start(at)
		if from < last || from > len(text) || from < 0 || from < len(text) && !utf8.RuneStart(text[from]) {
			t.Fatalf("%d: %q: byte %d of %q comes from %d, after %d", f.counts, text, at, whole.text, from, last)
		}
		last = from
		if !ok || f.counts&formsCount == 0 { // what stands beside them says whether spaces count
			continue
		}
		if head := foldedForm(f, text[:from]); head != string(whole.text[:at]) {
			t.Fatalf("%d: %q: up to %d it folds to %q, up to %d of the folded text stands %q", f.counts, text, from, head, at, whole.text[:at])
		}
	}
	if end, ok := whole.end(len(whole.text)); !ok || f.counts == verbatim && end != len(text) || end < last && strings.TrimSpace(foldedForm(f, text[end:])) != "" {
		t.Fatalf("%d: %q: the end comes from %d", f.counts, text, end)
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"", "AI 时代", "時 代\u3000A", "ﬁn e\u0301 ẞ", "ｶﾞ\u200B一", "“a”—b…", "\u0301\u0301", "ⅷ㈱①", "ｶ‗", "佶\ufade\u2002\ufe00", "臹\u0301 \u0301"} {
		f.Add(s)
	}
	all := folders()
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) || len(text) > 300 { // the test is quadratic
			return
		}
		for _, f := range all {
			checkOffsets(t, f, text)
		}
	})
}
