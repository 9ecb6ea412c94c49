package reader

import (
	"fmt"
	"image/color"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"fangtan/parse"
	"fangtan/reader/config"
	"fangtan/reader/state"
	"fangtan/reader/words"
)

// hand drives a program by bytes: keys, pastes, the mouse, sizes, what the terminal says; and it brings what commands answer in any order, however late.
type hand struct {
	*driven
	script   []byte
	answers  []tea.Msg // of commands, not brought yet
	versions []*parse.Article
	reads    int
}

// staged is an article that comes in several parts, each of another text.
type staged struct {
	versions []*parse.Article
	come     int
}

func (s *staged) Next() Part {
	n := s.come
	s.come++
	return Part{Article: s.versions[n], Bytes: int64(n + 1), Size: int64(len(s.versions)), Last: s.come == len(s.versions), Key: "k"}
}

func (s *staged) Finish() Part {
	s.come = len(s.versions) - 1
	return s.Next()
}

// next returns the next byte of the script, 0 behind its end.
func (h *hand) next() byte {
	if len(h.script) == 0 {
		return 0
	}
	b := h.script[0]
	h.script = h.script[1:]
	return b
}

// keysPressed are the keys that the bytes stand for: all of the program's, and those with which one types.
func keysPressed() []string {
	keys := strings.Split("j k space b d u g G ] [ } { ) ( t s o l i L B / n N & * z Z c + - = T y Y v H W e r M ? f1 esc q m ' % 1 5 9 0 enter tab up down left right pgup pgdown home end backspace ctrl+n ctrl+p ctrl+o ctrl+d ctrl+u ctrl+f ctrl+b ctrl+l ctrl+w ctrl+x ctrl+c ctrl+z a p x 潮 灯 。 A", " ")
	return append(keys, "esc", "enter", "]", "space", "j")
}

// step does what the next bytes say.
func (h *hand) step() string {
	b := h.next()
	keys := keysPressed()
	switch {
	case int(b) < len(keys):
		if _, writes := h.mode.(writing); writes && keys[b] == "enter" {
			return "" // it would write a file
		}
		h.give(keyOf(keys[b]))
		return keys[b]
	case b < 140:
		size := tea.WindowSizeMsg{Width: 1 + int(h.next()), Height: 1 + int(h.next())%80}
		h.give(size)
		return fmt.Sprint(size)
	case b < 170:
		at := tea.Mouse{X: int(h.next()) - 8, Y: int(h.next())%90 - 8, Button: tea.MouseButton(b % 12)}
		msg := []tea.Msg{tea.MouseClickMsg(at), tea.MouseReleaseMsg(at), tea.MouseMotionMsg(at), tea.MouseWheelMsg(at)}[h.next()%4]
		h.give(msg)
		return fmt.Sprintf("%T %v", msg, at)
	case b < 180:
		n := min(int(h.next()), len(h.script))
		text := string(h.script[:n])
		h.script = h.script[n:]
		h.give(tea.PasteMsg{Content: text})
		return fmt.Sprintf("paste %q", text)
	case b < 190:
		n := int(h.next())
		h.give([]tea.Msg{
			tea.ModeReportMsg{Mode: ansi.ModeUnicodeCore, Value: ansi.ModeReset}, tea.BackgroundColorMsg{Color: color.White}, tea.BackgroundColorMsg{Color: color.Black},
			tea.ColorProfileMsg{Profile: colorprofile.ANSI}, tea.ColorProfileMsg{Profile: colorprofile.NoTTY}, tea.ResumeMsg{}, tea.FocusMsg{}, nil, goneMsg(n), lengthMsg{},
		}[n%10])
		return "the terminal"
	case b < 200:
		h.reads++
		v := h.versions[int(h.next())%len(h.versions)]
		h.give(readMsg{version: Version{Article: v, Key: keyOfVersion(h.reads)}, edition: newEdition(v, h.words)})
		return "another version"
	case b < 225:
		later := h.later
		h.later = nil
		for _, msg := range later {
			h.give(msg)
		}
		return "time"
	case len(h.answers) > 0:
		i := int(h.next()) % len(h.answers)
		msg := h.answers[i]
		h.answers = append(h.answers[:i:i], h.answers[i+1:]...)
		h.give(msg)
		return fmt.Sprintf("%T", msg)
	}
	return ""
}

// give gives a message to the program, and keeps what its commands answer.
func (h *hand) give(msg tea.Msg) {
	_, cmd := h.Update(msg)
	h.take(cmd)
}

func (h *hand) take(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case tea.BatchMsg:
		for _, c := range msg {
			h.take(c)
		}
	case nil, tea.QuitMsg, tea.SuspendMsg:
	default:
		if len(h.answers) < 64 {
			h.answers = append(h.answers, msg)
		}
	}
}

// whole says what is wrong with the screen, or with where the program stands in the article.
func (h *hand) whole() string {
	m := h.model
	v := m.View()
	rows := strings.Split(v.Content, "\n")
	switch {
	case m.layout.rows == 0:
		return ""
	case len(rows) != m.layout.rows:
		return fmt.Sprintf("%d rows are drawn in %d", len(rows), m.layout.rows)
	}
	for y, row := range rows {
		if w := m.method.StringWidth(row); w > m.layout.cols {
			return fmt.Sprintf("row %d has %d cells in %d: %q", y, w, m.layout.cols, ansi.Strip(row))
		}
	}
	if c := v.Cursor; c != nil && (c.X < 0 || c.X >= m.layout.cols || c.Y < 0 || c.Y >= m.layout.rows) {
		return fmt.Sprintf("the cursor stands at %d, %d", c.X, c.Y)
	}
	if m.article == nil {
		return ""
	}
	inside := func(a anchor) bool {
		return a.block >= 0 && a.block <= len(m.article.Blocks) && (a.block == len(m.article.Blocks) || a.offset <= len(m.article.Text(a.block)) || a.offset == toEnd)
	}
	for name, a := range map[string]anchor{"the page": m.page.anchor, "what one has gone to": m.gone.to} {
		if !inside(a) {
			return fmt.Sprintf("%s is at %+v, outside of the article", name, a)
		}
	}
	for _, a := range append(append([]anchor{}, m.jumps.past...), m.jumps.future...) {
		if !inside(a) {
			return fmt.Sprintf("the list of jumps has %+v, outside of the article", a)
		}
	}
	if m.layout.tooSmall || !m.coming.begun {
		return ""
	}
	for _, r := range m.page.rows() {
		if r.block < 0 || r.block >= len(m.article.Blocks) {
			return fmt.Sprintf("a row shows block %d of %d", r.block, len(m.article.Blocks))
		}
	}
	return ""
}

// FuzzKeys: whatever is typed, pasted, clicked, resized, answered late or loaded anew, the program does not fail, its screen is exactly filled, and it stands
// within the article.
func FuzzKeys(f *testing.F) {
	for _, seed := range []string{"]]]\x14\x15", "/\x6e\x6e\x45\x46", "\x10\x11\x80\x50\x18\x85\xff\x03", "\xbe\x01\xc8\xf0\x00\xf0\x01\xf0\x02", "\xa0\x10\x10\x00\xa0\xff\xff\x01\xaa\x05hello\x2c"} {
		f.Add([]byte(seed), uint8(80), uint8(24), uint8(1))
	}
	all := make([]byte, 256)
	for i := range all {
		all[i] = byte(i * 37)
	}
	f.Add(all, uint8(120), uint8(40), uint8(3))
	long, short := parsed(f, interview(6)), parsed(f, "# 题\n\n**甲：** 一？\n\n**乙：** 二。\n")
	versions := []*parse.Article{long, short, parsed(f, "plain text\n\n"+strings.Repeat("of some length ", 40)), parsed(f, interview(2)), parsed(f, "<!-- nothing -->\n\n[x]: y\n")}
	f.Fuzz(func(t *testing.T, script []byte, cols, rows, bits uint8) {
		if len(script) > 400 {
			t.Skip("longer than a fuzz input needs to be")
		}
		s := config.Defaults()
		s.Ruler, s.Mouse, s.Hanging, s.Columns = bits&1 > 0, bits&2 > 0, bits&4 > 0, 1+int(bits>>3&1)
		w := words.Chinese()
		if bits&16 > 0 {
			w = words.English()
		}
		from := Loading(thereAt(versions[int(bits>>5)%len(versions)], "k"))
		if bits&16 == 0 {
			from = &staged{versions: versions[:2+int(bits>>6)]}
		}
		o := Options{Words: w, Settings: &s, Open: func(string) tea.Cmd { return nil }, Copy: func(string) error { return nil }}
		h := &hand{script: script, versions: versions, driven: underTest(t, loadingModel(from, o))}
		h.take(h.nextPart())
		h.give(tea.WindowSizeMsg{Width: 1 + int(cols), Height: 1 + int(rows)%80})
		done := []string{}
		for len(h.script) > 0 {
			done = append(done, h.step())
			if what := h.whole(); what != "" {
				t.Fatalf("after %q: %s", done, what)
			}
		}
	})
}

func keyOfVersion(n int) state.Key { return state.Key(fmt.Sprint("version ", n)) }
