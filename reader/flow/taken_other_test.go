//go:build !linux

package flow

import "os"

// taken would return the most memory that the program has taken, which is not known here.
func (t *Terminal) taken() int { return 0 }

// takenBy would return the most memory that a process has taken.
func takenBy(*os.Process) int { return 0 }
