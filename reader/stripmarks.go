package reader

import "fangtan/reader/find"

// stripMark is what is marked on a row of the strip: the greatest of what there is.
type stripMark uint8

const (
	unmarked stripMark = iota
	highlighted
	matched
	currentMatch
	bookmarked
)

// hitCount says how far a search was when its matches were put on the strip.
type hitCount struct{ search, matches, rows int }

// marks returns what is marked on each row: matches, and what the reader has noted.
func (s *strip) marks(m *model) []stripMark {
	out := make([]stripMark, len(s.cells))
	mark := func(n int, kind stripMark) { out[n] = max(out[n], kind) }
	for n, hit := range s.hits {
		if hit {
			mark(n, matched)
		}
	}
	if s.counts.matches > 0 && m.search.found {
		mark(s.rowOf(m, anchor{m.search.current.Block, m.search.current.Start}), currentMatch)
	}
	for _, note := range m.notes {
		switch {
		case note.lost:
		case note.letter != "":
			mark(s.rowOf(m, note.from), bookmarked)
		default:
			from, to := s.rowOf(m, note.from), s.rowOf(m, note.to)
			for n := from; n <= max(from, to); n++ {
				mark(n, highlighted)
			}
		}
	}
	return out
}

// sought marks the rows in which the search has found something so far. It does so again when the search has found more.
func (s *strip) sought(m *model) {
	now := hitCount{search: m.search.id, rows: len(s.cells)}
	if !m.search.query.Empty() {
		now.matches = m.search.sweep.Total()
	}
	if now == s.counts {
		return
	}
	s.counts, s.hits = now, make([]bool, len(s.cells))
	if now.matches == 0 {
		return
	}
	hits := m.search.sweep.Hits()
	for n := range s.cells {
		end := len(m.article.Blocks)
		if n+1 < len(s.cells) {
			end = s.cells[n+1].first
		}
		first := s.cells[n].first
		if n > 0 && first == s.cells[n-1].first {
			first++ // it was looked at where it begins
		}
		s.hit(m, hits, first, end)
	}
}

// hit marks the rows of the matches in the blocks from first up to end, and in first itself: match by match in a block that reaches over several rows; the
// others all stand on one row, and one of them is enough.
func (s *strip) hit(m *model, hits find.Set, first, end int) {
	for b, ok := hits.Next(first); ok && b < max(end, first+1); b, ok = hits.Next(b + 1) {
		if s.row(b, 0) == s.row(b, 1) {
			s.hits[s.row(b, 0)] = true
			return
		}
		for _, match := range m.search.sweep.Block(b) {
			s.hits[s.rowOf(m, anchor{b, match.Start})] = true
		}
	}
}
