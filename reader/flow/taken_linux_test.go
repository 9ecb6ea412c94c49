package flow

import (
	"fmt"
	"os"
	"strings"
)

// taken returns the most memory that the program has taken so far, in bytes. (What the system tells of a program that has ended counts the one that has started it.)
func (t *Terminal) taken() int {
	status, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", t.cmd.Process.Pid))
	_, rest, _ := strings.Cut(string(status), "VmHWM:")
	kilobytes := 0
	_, _ = fmt.Sscan(rest, &kilobytes)
	return kilobytes << 10
}
