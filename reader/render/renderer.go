// Package render paints the frames of a Bubble Tea program as what they mostly are: lines of text that scroll.
//
// Bubble Tea compares cells. It does not trust those of wide characters, and so draws each line that has one anew when the screen scrolls, which makes 8 KB of a
// step through a Chinese page; and a frame waits for the next beat of its clock. Here lines are compared: those that have moved are moved by the terminal, those
// that have changed are written whole, and the first frame after a pause is painted at once. Bubble Tea keeps the rest, the modes of the terminal (the other
// screen, the mouse, the title, the keyboard): it draws an empty screen, and whenever it has cleared it the frame is painted again. The first frame that
// shows anything does not wait for that: it takes the screen as soon as it is there, some 7 ms earlier.
package render

import (
	"bytes"
	"io"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"

	"fangtan/parse/parallel"
)

const (
	// interval is the least time from one frame to the next.
	interval = time.Second / 120
	// clearsWithin is how soon Bubble Tea clears the screen after a change of its size: on the next beat of its clock.
	clearsWithin = 4 * interval
)

// Renderer paints the frames of a program. It is the program's output.
type Renderer struct {
	next   atomic.Pointer[frame] // the newest frame
	wake   chan struct{}         // holds an element when next may not be on the screen
	done   chan struct{}
	panics chan *parallel.Panic // holds the first one of the painting

	mu        sync.Mutex // guards what follows; held while the terminal is written to
	out       io.Writer
	surface   surface
	profile   colorprofile.Profile
	method    ansi.Method // how the terminal measures characters
	graphemes bool        // it measured them by graphemes before the program came
	synced    bool        // frames are marked, and the terminal shows each at once
	screen    possession  // of the program
	stale     bool        // what it shows must be painted anew
}

// possession is whether the program has the screen.
type possession int

const (
	untaken    possession = iota // it has never had it
	takenAhead                   // the first frame has taken it, and Bubble Tea is still to do so
	taken
	givenBack
)

// New returns a renderer that writes to out, a terminal with the colours of the profile. Where scrolls is false it moves no lines.
func New(out io.Writer, profile colorprofile.Profile, scrolls bool) *Renderer {
	r := &Renderer{out: out, profile: profile, wake: make(chan struct{}, 1), done: make(chan struct{}), panics: make(chan *parallel.Panic, 1)}
	r.surface.still = !scrolls
	go r.run()
	return r
}

// Close ends the painting. It gives the screen back where the program has ended before Bubble Tea had it.
func (r *Renderer) Close() {
	close(r.done)
	if r.mu.TryLock() { // else the terminal takes nothing
		defer r.mu.Unlock()
		if r.screen == takenAhead {
			_, _ = io.WriteString(r.out, ansi.ResetModeAltScreenSaveCursor+ansi.ShowCursor)
		}
		r.screen = givenBack
	}
}

// Model returns inner as a program whose frames r paints.
func (r *Renderer) Model(inner tea.Model) tea.Model { return &model{inner: inner, renderer: r} }

// Output returns what the program is to write to: it is a file where the renderer writes to one.
func (r *Renderer) Output() io.Writer {
	if f, ok := r.out.(term.File); ok {
		return &Terminal{f, r}
	}
	return (*output)(r)
}

// Terminal is the output of a program that writes to a terminal.
type Terminal struct {
	term.File
	renderer *Renderer
}

func (t *Terminal) Write(p []byte) (int, error) { return t.renderer.write(p) }

type output Renderer

func (o *output) Write(p []byte) (int, error) { return (*Renderer)(o).write(p) }

// Profile is what of colours the terminal is given.
func (r *Renderer) Profile() colorprofile.Profile {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.profile
}

// show makes f the frame to be painted.
func (r *Renderer) show(f *frame) {
	r.next.Store(f)
	select {
	case r.wake <- struct{}{}:
	default:
	}
}

func (r *Renderer) downsample(p colorprofile.Profile) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.stale = r.stale || p != r.profile
	r.profile = p
}

func (r *Renderer) synchronize() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.synced = true
}

func (r *Renderer) keepGraphemes() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.graphemes = true
}

// run paints frames until the renderer is closed: one at once after a pause, else one in each interval.
func (r *Renderer) run() {
	for {
		select {
		case <-r.wake:
		case <-r.done:
			return
		}
		switch r.paint(false) {
		case nothing:
			continue
		case waits:
			time.Sleep(clearsWithin)
			r.paint(true)
		}
		time.Sleep(interval)
	}
}

// outcome is what has become of a frame that was to be painted.
type outcome int

const (
	nothing outcome = iota // it is on the screen already, or the program has no screen
	painted
	waits // for Bubble Tea
)

// paint brings the newest frame to the screen. Where that has another size it is left to Bubble Tea, which clears the screen then, unless it is to be painted
// anyway.
func (r *Renderer) paint(anyway bool) outcome {
	r.mu.Lock()
	defer r.mu.Unlock()
	f := r.next.Load()
	if f == nil || r.screen == givenBack || r.screen == untaken && strings.TrimSpace(f.content) == "" {
		return nothing
	}
	fits := r.surface.fits(f)
	if !fits && !anyway {
		return waits
	}
	out := append(r.taking(), r.measuring(f)...)
	if !fits || r.stale || len(out) > 0 {
		r.surface.forget()
		out = append(out, ansi.CursorHomePosition+ansi.ResetStyle+ansi.EraseEntireScreen...)
	}
	if out = append(out, r.painting(f)...); len(out) == 0 {
		return nothing
	}
	_, _ = r.out.Write(out) // where the terminal is gone Bubble Tea finds out
	return painted
}

// taking returns what takes the screen, ahead of Bubble Tea, which does so on the first beat of its clock: nothing where the program has it.
func (r *Renderer) taking() []byte {
	if r.screen != untaken {
		return nil
	}
	r.screen = takenAhead
	return []byte(ansi.SetModeAltScreenSaveCursor + ansi.HideCursor)
}

// measuring returns what tells the terminal to measure characters as f does: nothing where it does so already. What it shows was laid out by the other measure
// then. Bubble Tea tells it when it has something else to write, which is never, and not again when another program had the terminal.
func (r *Renderer) measuring(f *frame) []byte {
	if f.method == r.method {
		return nil
	}
	r.method = f.method
	return []byte(ansi.SetModeUnicodeCore)
}

// painting returns what brings the screen to f.
func (r *Renderer) painting(f *frame) (out []byte) {
	if p := parallel.Caught(func() { out = r.coloured(r.surface.paint(f)) }); p != nil {
		select {
		case r.panics <- p:
		default:
		}
		return nil
	}
	r.stale = false
	return out
}

// coloured returns a painting in the colours that the terminal has, marked as one frame.
func (r *Renderer) coloured(painting []byte) []byte {
	if len(painting) == 0 {
		return nil
	}
	var out bytes.Buffer
	if r.synced {
		out.WriteString(ansi.SetModeSynchronizedOutput)
	}
	_, _ = (&colorprofile.Writer{Forward: &out, Profile: r.profile}).Write(painting) // a buffer takes everything
	if r.synced {
		out.WriteString(ansi.ResetModeSynchronizedOutput)
	}
	return out.Bytes()
}

// fault waits for a panic of the painting, and makes it one of the program, which may be guarded against it.
func (r *Renderer) fault() tea.Msg {
	select {
	case p := <-r.panics:
		panic(p)
	case <-r.done:
		return nil
	}
}

// write passes on what Bubble Tea writes, and the frame behind it where the screen has been cleared.
func (r *Renderer) write(p []byte) (int, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	left := bytes.LastIndex(p, []byte(ansi.ResetModeAltScreenSaveCursor))
	cleared := bytes.LastIndex(p, []byte(ansi.EraseEntireScreen))
	all := p
	switch f := r.next.Load(); {
	case left > cleared && (r.screen == taken || r.screen == takenAhead):
		r.screen, r.method = givenBack, ansi.WcWidth
		all = append([]byte(ansi.CursorHomePosition), p...) // where Bubble Tea takes the cursor to be
		if r.graphemes {
			all = append(all, ansi.SetModeUnicodeCore...) // Bubble Tea puts it off, whoever had set it
		}
	case cleared >= 0 && r.screen == takenAhead: // it is in use
		r.screen = taken
		all = bytes.Replace(p, []byte(ansi.SetModeAltScreenSaveCursor), nil, 1)
		all = bytes.Replace(all, []byte(ansi.EraseEntireScreen), nil, 1)
	case cleared >= 0:
		r.screen = taken
		// A style that the shell has left on would fill the screen and the first row. It is put off on this screen, so that it is back on the shell's.
		all = slices.Concat(p[:cleared], []byte(ansi.ResetStyle), p[cleared:])
		r.surface.forget()
		if f != nil {
			all = slices.Concat(all, r.measuring(f), r.painting(f))
		}
	}
	if n, err := r.out.Write(all); err != nil {
		return min(n, len(p)), err
	}
	return len(p), nil
}
