package reader

import (
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
