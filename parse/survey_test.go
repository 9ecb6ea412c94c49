package parse

import (
	"reflect"
	"testing"
)

// TestShares: however many goroutines read an article, their shares partition the blocks and cut no unit of the talk.
func TestShares(t *testing.T) {
	a := mustParse(t, talk(20<<10))
	s := surveyor{article: a, units: a.units()}
	for n := 1; n < 70; n++ {
		at := 0
		for _, share := range s.shares(n) {
			if share.Start != at || share.Len() <= 0 {
				t.Fatalf("%d shares: %v does not follow %d", n, share, at)
			}
			at = share.End
			for u := range s.units {
				if s.first(u) < at && at < s.last(u) {
					t.Fatalf("%d shares: %v cuts unit %d", n, share, u)
				}
			}
		}
		if at != len(a.Blocks) {
			t.Fatalf("%d shares end at %d of %d blocks", n, at, len(a.Blocks))
		}
	}
}

// TestSameArticle: the same bytes give the same article each time, to the last digit of a score.
func TestSameArticle(t *testing.T) {
	for _, src := range [][]byte{talk(60 << 10), englishTalk(60 << 10)} {
		first := mustParse(t, src)
		for range 20 {
			if next := mustParse(t, src); !reflect.DeepEqual(next.Topics, first.Topics) {
				t.Fatalf("topics %+v\nand then %+v", next.Topics, first.Topics)
			}
		}
	}
}
