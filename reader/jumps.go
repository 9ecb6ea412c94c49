package reader

// jumpLimit is how many places the jump list remembers.
const jumpLimit = 100

// jumps is the list of places that one jumped from, walked back and forward as vim's jump list is.
type jumps struct {
	past, future []anchor // the nearest one last
}

// leave notes that one jumps away from a.
func (j *jumps) leave(a anchor) {
	j.future = nil
	if n := len(j.past); n > 0 && j.past[n-1] == a {
		return
	}
	j.past = append(j.past, a)
	if len(j.past) > jumpLimit {
		j.past = j.past[1:]
	}
}

// back returns the place before now; false where there is none.
func (j *jumps) back(now anchor) (anchor, bool) { return walk(&j.past, &j.future, now) }

// forward undoes back.
func (j *jumps) forward(now anchor) (anchor, bool) { return walk(&j.future, &j.past, now) }

func walk(from, to *[]anchor, now anchor) (anchor, bool) {
	for n := len(*from); n > 0; n-- {
		a := (*from)[n-1]
		*from = (*from)[:n-1]
		if a != now {
			*to = append(*to, now)
			return a, true
		}
	}
	return now, false
}
