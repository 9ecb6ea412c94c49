package render

// scroll is a part of the screen whose lines are moved: those from row top to row bottom, both included, from 0. They go up by so many rows, or down where by is
// below 0, and what goes beyond the part is lost.
type scroll struct{ top, bottom, by int }

// worthScrolling is the fewest bytes that a scroll must save.
const worthScrolling = 64

// scrolled returns the scroll of old after which the fewest bytes bring it to next, and whether there is one that is worth it.
func scrolled(old, next []row) (best scroll, ok bool) {
	most := worthScrolling
	stays := make([]int, len(next)+1) // bytes that stand already in the rows above
	for y := range next {
		stays[y+1] = stays[y]
		if next[y].body == old[y].body {
			stays[y+1] += len(next[y].body)
		}
	}
	for by := 1 - len(next); by < len(next); by++ {
		if by == 0 {
			continue
		}
		first, last, saved := -1, -1, 0
		for y := max(0, -by); y < len(next) && y+by < len(old); y++ {
			if body := next[y].body; body != "" && body == old[y+by].body {
				if first < 0 {
					first = y
				}
				last = y
				saved += len(body)
			}
		}
		if first < 0 {
			continue
		}
		s := scroll{min(first, first+by), max(last, last+by), by}
		if saved -= stays[s.bottom+1] - stays[s.top]; saved > most {
			best, ok, most = s, true, saved
		}
	}
	return best, ok
}

// move does to rows what s does to the screen.
func (s scroll) move(rows []row) {
	part := rows[s.top : s.bottom+1]
	empty := part
	if s.by > 0 {
		copy(part, part[s.by:])
		empty = part[len(part)-s.by:]
	} else {
		copy(part[-s.by:], part)
		empty = part[:-s.by]
	}
	for y := range empty {
		empty[y] = blank
	}
}
