package find

// Count is the number of all matches, while it is being counted. It is a value: Step returns the count a bit further.
type Count struct {
	index *Index
	query Query
	sums  []int // matches in all chunks up to and including each one counted
}

// Count starts to count.
func (x *Index) Count(q Query) Count { return Count{index: x, query: q} }

// Query returns what is counted.
func (c Count) Query() Query { return c.query }

// Done reports whether all matches are counted.
func (c Count) Done() bool {
	return c.query.Empty() || len(c.sums) >= c.index.size()
}

// Total returns the number of matches counted so far.
func (c Count) Total() int {
	if len(c.sums) == 0 {
		return 0
	}
	return c.sums[len(c.sums)-1]
}

// Step counts on until all is counted or at least budget bytes have been looked at. Only the newest count of a series may be stepped.
func (c Count) Step(budget int) Count {
	for !c.Done() && budget > 0 {
		chunk := c.index.chunk(c.query, len(c.sums))
		c.sums = append(c.sums, c.Total()+chunk.count(c.query))
		budget -= max(1, len(chunk.folded))
	}
	return c
}

// Rank returns the number of m among all matches, from 1; ok is false while the matches before it are not all counted, or where m is no match.
func (c Count) Rank(m Match) (rank int, ok bool) {
	i := m.Block / chunkBlocks
	if m.Block < 0 || i >= len(c.sums) {
		return 0, false
	}
	if i > 0 {
		rank = c.sums[i-1]
	}
	chunk := c.index.chunk(c.query, i)
	for other := range chunk.matches(c.query, chunk.first) {
		rank++
		if other == m {
			return rank, true
		}
		if m.Place().Before(other.Place()) {
			break
		}
	}
	return 0, false
}
