package render

import (
	"bytes"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"

	"fangtan/parse/parallel"
)

// wire takes what is written, and tells of each piece.
type wire struct {
	mu     sync.Mutex
	all    bytes.Buffer
	pieces chan string
}

func newWire() *wire { return &wire{pieces: make(chan string, 100)} }

func (w *wire) Write(p []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.pieces <- string(p)
	return w.all.Write(p)
}

// next returns the next piece that is written.
func (w *wire) next(t *testing.T) string {
	t.Helper()
	select {
	case p := <-w.pieces:
		return p
	case <-time.After(10 * time.Second):
		t.Fatal("nothing is written")
		return ""
	}
}

// silent fails the test, saying what is wrong, where something is written within the time of a few frames.
func (w *wire) silent(t *testing.T, wrong string) {
	t.Helper()
	time.Sleep(3 * interval)
	if len(w.pieces) > 0 {
		t.Fatalf("%q %s", w.next(t), wrong)
	}
}

// program shows its text.
type program struct{ text string }

func (p *program) Init() tea.Cmd                       { return nil }
func (p *program) Update(tea.Msg) (tea.Model, tea.Cmd) { return p, nil }
func (p *program) View() tea.View {
	return tea.View{Content: p.text, AltScreen: true, WindowTitle: "a title"}
}

const (
	clearing = ansi.CursorHomePosition + ansi.EraseEntireScreen // what Bubble Tea writes to clear the screen
	cleared  = ansi.CursorHomePosition + ansi.ResetStyle + ansi.EraseEntireScreen
)

// ahead returns a renderer with a program in a window of ten cells and three rows, whose first frame has taken the screen.
func ahead(t *testing.T, text string) (*Renderer, tea.Model, *program, *wire) {
	w := newWire()
	r := New(w, colorprofile.TrueColor, true)
	p := &program{"\n\n"}
	m := r.Model(p)
	m.Update(tea.WindowSizeMsg{Width: 10, Height: 3})
	m.View()
	w.silent(t, "is painted before there is anything to be painted")
	p.text = text
	m.View()
	if got := w.next(t); !strings.HasPrefix(got, ansi.SetModeAltScreenSaveCursor+ansi.HideCursor+cleared) || !strings.Contains(got, text) {
		t.Fatalf("the first frame is %q", got)
	}
	return r, m, p, w
}

// begun returns the same where Bubble Tea has the screen too.
func begun(t *testing.T, text string) (*Renderer, tea.Model, *program, *wire) {
	r, m, p, w := ahead(t, text)
	t.Cleanup(r.Close)
	fmt.Fprint(r.Output(), "\x1b[?2004h"+ansi.SetModeAltScreenSaveCursor+clearing+"\x1b[?1h")
	if got := w.next(t); got != "\x1b[?2004h"+ansi.CursorHomePosition+"\x1b[?1h" {
		t.Fatalf("the screen is taken again: %q", got)
	}
	return r, m, p, w
}

// A program that ends before Bubble Tea has the screen gives it back, and paints no more.
func TestScreenIsGivenBack(t *testing.T) {
	r, m, p, w := ahead(t, "first")
	r.Close()
	if got := w.next(t); got != ansi.ResetModeAltScreenSaveCursor+ansi.ShowCursor {
		t.Errorf("%q is written", got)
	}
	p.text = "second"
	m.View()
	w.silent(t, "is written when the screen has been given back")
}

func TestBubbleTeaKeepsTheModes(t *testing.T) {
	_, m, _, _ := begun(t, "first")
	if v := m.View(); strings.TrimSpace(v.Content) != "" || v.Cursor != nil || !v.AltScreen || v.WindowTitle != "a title" {
		t.Errorf("Bubble Tea is given %+v", v)
	}
}

// A style that the shell has left on, as one does that colours what is typed, shows neither in the text nor in the empty screen.
func TestStyleOfTheShell(t *testing.T) {
	_, _, _, w := begun(t, "first")
	screens := [2]*vt.Emulator{newEmulator(10, 3), newEmulator(10, 3)}
	_, _ = screens[0].WriteString("\x1b[4;31;44m")
	for _, emu := range screens {
		_, _ = emu.Write(w.all.Bytes())
	}
	if got, want := cells(screens[0]), cells(screens[1]); got != want {
		t.Errorf("with a style left on the screen is\n%s\nwant\n%s", got, want)
	}
}

// What changes is painted, and only that; what Bubble Tea writes passes; without the screen nothing is painted.
func TestFramesAreWritten(t *testing.T) {
	r, m, p, w := begun(t, "first")
	m.View()
	p.text = "second"
	m.View()
	if got := w.next(t); !strings.Contains(got, "second") || strings.Contains(got, "first") || strings.Contains(got, ansi.EraseEntireScreen) {
		t.Errorf("a frame is written as %q", got)
	}
	fmt.Fprint(r.Output(), "\x1b]0;x\a")
	if got := w.next(t); got != "\x1b]0;x\a" {
		t.Errorf("%q is written for what Bubble Tea writes", got)
	}
	fmt.Fprint(r.Output(), ansi.ResetModeAltScreenSaveCursor)
	if got := w.next(t); got != ansi.CursorHomePosition+ansi.ResetModeAltScreenSaveCursor {
		t.Errorf("the screen is left with %q", got)
	}
	p.text = "third"
	m.View()
	w.silent(t, "is written when the screen is left")
	fmt.Fprint(r.Output(), ansi.SetModeAltScreenSaveCursor+clearing)
	if got := w.next(t); !strings.Contains(got, "third") {
		t.Errorf("back on the screen, %q is written", got)
	}
}

// A terminal that can measure characters by graphemes is told to before it gets a frame that is laid out so, and again when another program had it. What it showed
// until then is painted anew. Where the terminal did so before the program came, it does so for the shell again.
func TestGraphemes(t *testing.T) {
	for name, test := range map[string]struct {
		mode ansi.ModeSetting
		want int
		kept bool
	}{
		"a terminal that can": {ansi.ModeReset, 1, false},
		"one that does so":    {ansi.ModeSet, 1, true},
		"one that cannot":     {ansi.ModeNotRecognized, 0, false},
	} {
		r, m, p, w := begun(t, "first")
		written := func(when string, want int) {
			t.Helper()
			got := w.next(t)
			before, _, found := strings.Cut(got, p.text)
			if told := strings.Count(before, ansi.SetModeUnicodeCore); !found || told != want {
				t.Errorf("%s: %s %q is written, and the mode is set %d times before the text, want %d", name, when, got, told, want)
			}
		}
		m.Update(tea.ModeReportMsg{Mode: ansi.ModeUnicodeCore, Value: test.mode})
		m.View()
		if test.want > 0 {
			written("when the mode is known", 1)
		}
		p.text = "second"
		m.View()
		written("for the next frame", 0)
		fmt.Fprint(r.Output(), ansi.ResetModeAltScreenSaveCursor+ansi.ResetModeUnicodeCore)
		if got := w.next(t); strings.HasSuffix(got, ansi.SetModeUnicodeCore) != test.kept {
			t.Errorf("%s: the screen is left with %q", name, got)
		}
		fmt.Fprint(r.Output(), ansi.SetModeAltScreenSaveCursor+clearing)
		written("back on the screen", test.want)
		fmt.Fprint(r.Output(), clearing)
		written("when the screen is cleared", 0)
	}
}

// After a change of the size Bubble Tea clears the screen; where it does not, the renderer does.
func TestResized(t *testing.T) {
	for _, clears := range []bool{true, false} {
		r, m, p, w := begun(t, "first")
		p.text = "second"
		m.Update(tea.WindowSizeMsg{Width: 12, Height: 4})
		m.View()
		if clears {
			fmt.Fprint(r.Output(), clearing)
		}
		if got := w.next(t); !strings.HasPrefix(got, cleared) || !strings.Contains(got, "second") {
			t.Errorf("Bubble Tea clears: %v: %q is written", clears, got)
		}
		time.Sleep(2*clearsWithin + 2*interval)
		if len(w.pieces) > 0 {
			t.Errorf("Bubble Tea clears: %v: %q is written besides", clears, w.next(t))
		}
	}
}

func TestColoursAreThoseOfTheTerminal(t *testing.T) {
	_, m, p, w := begun(t, "\x1b[38;2;255;0;0mred\x1b[m")
	m.Update(tea.ColorProfileMsg{Profile: colorprofile.ANSI})
	m.View()
	if got := w.next(t); !strings.HasPrefix(got, cleared) || !strings.Contains(got, "\x1b[91mred") {
		t.Errorf("with 16 colours %q is written", got)
	}
	m.Update(tea.ModeReportMsg{Mode: ansi.ModeSynchronizedOutput, Value: ansi.ModeReset})
	p.text = "plain"
	m.View()
	if got := w.next(t); !strings.HasPrefix(got, ansi.SetModeSynchronizedOutput) || !strings.HasSuffix(got, ansi.ResetModeSynchronizedOutput) {
		t.Errorf("a frame is not marked: %q", got)
	}
}

// A panic of the painting, which would leave the terminal as it is, becomes one of the program.
func TestPanicOfThePainting(t *testing.T) {
	r, _, _, _ := begun(t, "first")
	r.show(&frame{content: "x", width: 10, height: -1})
	defer func() {
		if p, ok := recover().(*parallel.Panic); !ok || len(p.Frames) == 0 {
			t.Errorf("the program does not panic with that of the painting but with %v", p)
		}
	}()
	r.fault()
}
