package reader

import (
	"math"
	"os"
	"runtime/debug"
	"time"
)

// garbagePercent is how much is allocated, in percent of what is in use, before garbage is collected. At Go's 100 the memory that an article takes doubles while it is read; at half of
// that reading costs a twentieth more.
const garbagePercent = 50

// untilFrugal is when the reader begins to save memory. The first frame does not wait for garbage that is hardly there.
const untilFrugal = 100 * time.Millisecond

// SaveMemory has garbage collected sooner than Go does by itself, unless the environment says when.
func SaveMemory() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(garbagePercent)
	}
}

// What a text may take while it is understood, as long as the collector finds as much that is in use no more. The memory that is collected at leisure may be twice what is in use where
// each of a million blocks is two bytes long.
const (
	ownMemory     = 16 << 20 // of the program, in bytes
	memoryPerByte = 24       // of the text
)

// LimitMemory has garbage collected at once where more memory than a text of so many bytes should take is in use, until the limit is lifted, unless the environment says when.
func LimitMemory(size int) (lift func()) {
	if os.Getenv("GOMEMLIMIT") != "" {
		return func() {}
	}
	debug.SetMemoryLimit(ownMemory + memoryPerByte*int64(size))
	return func() { debug.SetMemoryLimit(math.MaxInt64) }
}
