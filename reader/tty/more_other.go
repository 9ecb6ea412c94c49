//go:build !unix

package tty

import "time"

// more would wait for more input, which cannot be done here.
func (t *terminal) more(time.Duration) bool { return false }
