// Package flow runs the program as a person does: in a pseudo-terminal, behind a terminal emulator that answers its queries, with
// keys typed and the screen read. Its tests are the flows of the whole program; reader/shot makes pictures with it.
package flow

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"reflect"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
	"github.com/charmbracelet/x/vt"
	"github.com/charmbracelet/x/xpty"
)

const (
	// Quiet is how long the program must have written nothing to count as idle: a few frames.
	Quiet = 50 * time.Millisecond
	// Deadline is how long anything may take before it is a failure, on a machine that is busy with other things.
	Deadline = 30 * time.Second
)

// ErrNoTerminal is what [Start] returns where the system has no pseudo-terminals.
var ErrNoTerminal = errors.New("no pseudo-terminal here")

// Terminal is a program that runs in a terminal of its own.
type Terminal struct {
	pty      *xpty.UnixPty
	cmd      *exec.Cmd
	original *term.State // of the line, before the program ran

	output chan struct{} // holds an element when something was written since the last look
	drawn  chan struct{} // closed when all output has been read
	exited chan struct{} // closed when the program has ended
	owes   bool          // a key was typed or the size changed, and no output was seen since
	hung   atomic.Bool   // the terminal is being closed

	mu        sync.Mutex // guards what follows
	emu       *vt.Emulator
	sent      []byte             // all that the program has written
	modes     map[ansi.Mode]bool // those that were switched, and how they stand
	title     string
	clipboard string // what the program has put there, by OSC 52
}

// Answers passes what a terminal answers to the program's queries on to the program.
type Answers func(program io.Writer, terminal io.Reader)

// Prompt is how a terminal of today answers.
func Prompt(program io.Writer, terminal io.Reader) { _, _ = io.Copy(program, terminal) }

// Start runs cmd in a new terminal of the given size in cells, which answers as told. Standard output and standard error are the
// terminal, and standard input is too unless cmd has one.
func Start(cmd *exec.Cmd, width, height int, answers Answers) (*Terminal, error) {
	pty, err := xpty.NewUnixPty(width, height)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNoTerminal, err)
	}
	original, err := settings(pty)
	if err != nil {
		return nil, errors.Join(err, pty.Close())
	}
	t := &Terminal{
		pty: pty, cmd: cmd, original: original,
		output: make(chan struct{}, 1), drawn: make(chan struct{}), exited: make(chan struct{}),
		emu: vt.NewEmulator(width, height), modes: map[ansi.Mode]bool{},
	}
	// A terminal of today knows synchronized output and grapheme clustering. The emulator says so of modes that it has seen.
	_, _ = t.emu.WriteString(ansi.ResetModeSynchronizedOutput + ansi.ResetModeUnicodeCore)
	t.emu.SetCallbacks(vt.Callbacks{
		Title:       func(s string) { t.title = s },
		EnableMode:  func(m ansi.Mode) { t.modes[m] = true },
		DisableMode: func(m ansi.Mode) { t.modes[m] = false },
	})
	t.emu.RegisterOscHandler(52, func(data []byte) bool {
		_, coded, _ := strings.Cut(strings.TrimPrefix(string(data), "52;"), ";")
		text, err := base64.StdEncoding.DecodeString(coded)
		if err == nil {
			t.clipboard = string(text)
		}
		return true
	})
	cmd.SysProcAttr = ownSession()
	if err := pty.Start(cmd); err != nil {
		return nil, errors.Join(err, pty.Close())
	}
	go t.draw()
	go answers(pty.Master(), t.emu)
	go func() {
		_ = cmd.Wait()
		close(t.exited)
	}()
	return t, nil
}

// settings returns those of the line. They are asked of the master's side: the other one hangs up when a session ends.
func settings(pty *xpty.UnixPty) (state *term.State, err error) {
	if e := pty.Control(func(fd uintptr) { state, err = term.GetState(fd) }); e != nil {
		return nil, e
	}
	return state, err
}

// draw feeds the program's output to the emulator until there is no more.
func (t *Terminal) draw() {
	defer close(t.drawn)
	buf := make([]byte, 64<<10)
	for {
		n, err := t.pty.Read(buf)
		if n > 0 {
			t.mu.Lock()
			t.sent = append(t.sent, buf[:n]...)
			_, _ = t.emu.Write(buf[:n])
			t.mu.Unlock()
			t.notice()
		}
		if err != nil || t.hung.Load() {
			return
		}
	}
}

func (t *Terminal) notice() {
	select {
	case t.output <- struct{}{}:
	default: // it is known already
	}
}

// Type sends keys, as the bytes that a terminal sends for them.
func (t *Terminal) Type(keys string) error {
	t.expectAnswer()
	_, err := io.WriteString(t.pty.Master(), keys)
	return err
}

// Resize changes the size of the terminal, as one does who drags its edge.
func (t *Terminal) Resize(width, height int) error {
	t.expectAnswer()
	t.mu.Lock()
	t.emu.Resize(width, height)
	t.mu.Unlock()
	return t.pty.Resize(width, height)
}

func (t *Terminal) expectAnswer() {
	t.owes = true
	select {
	case <-t.output:
	default:
	}
}

// Signal sends a signal to the program.
func (t *Terminal) Signal(s os.Signal) error { return t.cmd.Process.Signal(s) }

// Screen returns what the terminal shows now.
func (t *Terminal) Screen() Screen {
	t.mu.Lock()
	defer t.mu.Unlock()
	return snapshot(t.emu, t.title)
}

// Sent returns all bytes that the program has written.
func (t *Terminal) Sent() []byte {
	t.mu.Lock()
	defer t.mu.Unlock()
	return bytes.Clone(t.sent)
}

// Hangup closes the terminal, as one does who closes its window. The program must draw something at a resize: a read of its output that is under way keeps
// the line open.
func (t *Terminal) Hangup() error {
	t.hung.Store(true)
	s := t.Screen()
	if err := t.pty.Resize(len(s.Cells[0])-1, len(s.Cells)-1); err != nil {
		return err
	}
	<-t.drawn
	return errors.Join(t.pty.Slave().Close(), t.pty.Master().Close())
}

// Clipboard returns what the program has put on the clipboard of the terminal.
func (t *Terminal) Clipboard() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.clipboard
}

// Captured reports whether the program is sent what the mouse does.
func (t *Terminal) Captured() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.modes[ansi.ModeMouseNormal] || t.modes[ansi.ModeMouseButtonEvent] || t.modes[ansi.ModeMouseAnyEvent]
}

// Await waits until the program has answered what was last typed, is idle, and its screen satisfies is; what names that condition
// in the error of a deadline, which shows the screen too.
func (t *Terminal) Await(what string, is func(Screen) bool) (Screen, error) {
	deadline := time.NewTimer(Deadline)
	defer deadline.Stop()
	quiet := time.NewTimer(Quiet)
	defer quiet.Stop()
	for {
		select {
		case <-t.output:
			t.owes = false
			quiet.Reset(Quiet)
		case <-quiet.C:
			if s := t.Screen(); !t.owes && is(s) {
				return s, nil
			}
		case <-t.exited:
			return Screen{}, fmt.Errorf("the program ended before: %s\n%s", what, t.Screen())
		case <-deadline.C:
			return Screen{}, fmt.Errorf("not within %v: %s\n%s", Deadline, what, t.Screen())
		}
	}
}

// Wait waits for the program to end and for its last output, and returns its exit status. An error says what of the terminal it has
// not put back as it was.
func (t *Terminal) Wait() (status int, err error) {
	if status, err = t.Exit(); err != nil {
		return status, err
	}
	now, err := settings(t.pty)
	if err == nil && !reflect.DeepEqual(now, t.original) {
		err = errors.New("the line's settings are not as they were")
	}
	_ = t.pty.Slave().Close() // the last one that is open: reading now ends where the output ends
	<-t.drawn
	return status, errors.Join(err, t.leftover())
}

// Exit waits for the program to end, whatever it leaves of the terminal, and returns its exit status.
func (t *Terminal) Exit() (status int, err error) {
	select {
	case <-t.exited:
		return t.cmd.ProcessState.ExitCode(), nil
	case <-time.After(Deadline):
		return 0, fmt.Errorf("the program has not ended within %v\n%s", Deadline, t.Screen())
	}
}

// leftover says which modes of the terminal the program has switched and not switched back.
func (t *Terminal) leftover() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	var errs []error
	for mode, on := range t.modes {
		if initially := mode == ansi.ModeTextCursorEnable || mode == ansi.ModeAutoWrap; on != initially {
			errs = append(errs, fmt.Errorf("mode %d of the terminal is left as %t", mode.Mode(), on))
		}
	}
	return errors.Join(errs...)
}

// Close ends the program, if it still runs, and the terminal.
func (t *Terminal) Close() {
	_ = t.cmd.Process.Kill()
	<-t.exited
	_ = t.pty.Close()
	_ = t.emu.InputPipe().(io.Closer).Close()
	<-t.drawn
}
