package parse

import "fangtan/parse/parallel"

// fewest is how many blocks one goroutine gets at least: for less it is not worth its while.
const fewest = 32

// inParts gives the indices from 0 to n in equal parts to as many goroutines as there are processors, and returns what f makes of each part, in order.
func inParts[T any](n int, f func(part Range) T) []T {
	parts := max(1, min(parallel.Processors(), n/fewest))
	out := make([]T, parts)
	parallel.Do(parts, func(k int) { out[k] = f(Range{n * k / parts, n * (k + 1) / parts}) })
	return out
}
