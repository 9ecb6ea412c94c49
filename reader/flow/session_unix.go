//go:build unix

package flow

import "syscall"

// ownSession makes a process the leader of a session whose terminal is its standard output, so that it can open /dev/tty and is sent
// the signals of that terminal.
func ownSession() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Setsid: true, Setctty: true, Ctty: 1}
}
