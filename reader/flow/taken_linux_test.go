package flow

import (
	"fmt"
	"os"
	"strings"
)

// taken returns the most memory that the program has taken so far, in bytes.
func (t *Terminal) taken() int { return takenBy(t.cmd.Process) }

// takenBy returns the most memory that a process has taken so far. (What the system tells of one that has ended counts the one that has started it.)
func takenBy(p *os.Process) int {
	status, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.Pid))
	_, rest, _ := strings.Cut(string(status), "VmHWM:")
	kilobytes := 0
	_, _ = fmt.Sscan(rest, &kilobytes)
	return kilobytes << 10
}
