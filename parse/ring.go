package parse

// cyclic reports whether three names or more nearly always follow in the same order and come back to the first of them. Two who answer each other, whatever others say
// now and then, are no such ring.
func cyclic(labels []label, names map[string]*nameFacts) bool {
	if len(names) < 3 || len(labels) < 2*len(names) {
		return false
	}
	type pair struct{ a, b string }
	follows := map[pair]int{}
	changes := 0
	for k := 1; k < len(labels); k++ {
		if labels[k-1].who != labels[k].who {
			follows[pair{labels[k-1].who, labels[k].who}]++
			changes++
		}
	}
	if changes < 2*len(names) || changes*2 < len(labels) {
		return false
	}
	most, next := map[string]int{}, map[string]string{}
	for p, n := range follows {
		if n > most[p.a] || n == most[p.a] && p.b < next[p.a] {
			most[p.a], next[p.a] = n, p.b
		}
	}
	sum := 0
	for _, n := range most {
		sum += n
	}
	return float64(sum) >= 0.85*float64(changes) && ring(labels, names, next) >= 3
}

// ring returns how many names stand in the circle that leads on from the most frequent one.
func ring(labels []label, names map[string]*nameFacts, next map[string]string) int {
	at := labels[0].who
	for _, l := range labels {
		if names[l.who].count > names[at].count {
			at = l.who
		}
	}
	seen := map[string]int{}
	for step := 0; ; step++ {
		if before, ok := seen[at]; ok {
			return step - before
		}
		seen[at] = step
		if at = next[at]; at == "" {
			return 0
		}
	}
}

// lettered reports whether the labels are the letters of what a question can be answered with, as in a test: `A: …`, `B: …`, `C: …`, again and again.
func lettered(labels []label) bool {
	runs := 0
	for k := 2; k < len(labels); k++ {
		if labels[k-2].name == "A" && labels[k-1].name == "B" && labels[k].name == "C" {
			runs++
		}
	}
	return runs*6 >= len(labels)
}
