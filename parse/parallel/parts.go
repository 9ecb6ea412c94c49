package parallel

// Fewest is how many things one goroutine gets at least, where each is about as much work as a block of an article: for less it is not worth its while.
const Fewest = 8

// shares is how many parts there are for each processor: who is done with a light one takes another.
const shares = 3

// Parts gives the indices from 0 to n in equal parts, each from start up to end, to a crew, and returns what f makes of each part, in order. A panic of f is one of the caller, as
// with [Do].
func Parts[T any](c *Crew, n int, f func(start, end int) T) []T {
	parts := max(1, min(shares*Processors(), n/Fewest))
	out := make([]T, parts)
	c.Do(parts, func(k int) { out[k] = f(n*k/parts, n*(k+1)/parts) })
	return out
}
