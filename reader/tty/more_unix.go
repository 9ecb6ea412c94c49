//go:build unix

package tty

import (
	"time"

	"golang.org/x/sys/unix"
)

// more waits a while for more input, and reports whether there is some.
func (t *terminal) more(while time.Duration) bool {
	until := time.Now().Add(while)
	for {
		input := []unix.PollFd{{Fd: int32(t.Fd()), Events: unix.POLLIN}}
		_, err := unix.Poll(input, int(max(0, time.Until(until)).Milliseconds()))
		if err != unix.EINTR {
			return err == nil && input[0].Revents&unix.POLLIN != 0
		}
	}
}
