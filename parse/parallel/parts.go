package parallel

// Fewest is how many things one goroutine gets at least, where each is about as much work as a block of an article: for less it is not worth its while.
const Fewest = 32

// Parts gives the indices from 0 to n in equal parts, each from start up to end, to as many goroutines as there are processors, and returns what f makes of each part, in
// order. A panic of f is one of the caller, as with [Do].
func Parts[T any](n int, f func(start, end int) T) []T {
	parts := max(1, min(Processors(), n/Fewest))
	out := make([]T, parts)
	Do(parts, func(k int) { out[k] = f(n*k/parts, n*(k+1)/parts) })
	return out
}
