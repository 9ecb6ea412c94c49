package flow

import "golang.org/x/sys/unix"

// Stop makes the line take no more output, as ctrl+s does.
func (t *Terminal) Stop() error {
	return unix.IoctlSetInt(int(t.pty.Slave().Fd()), unix.TCXONC, unix.TCOOFF)
}
