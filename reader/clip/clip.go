// Package clip puts text on the clipboard of the system, where there is one and a program that does it. The terminal's own way, OSC 52, is the
// caller's.
package clip

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"os/exec"
	"time"
	"unicode/utf16"
)

// Limit is the greatest length in bytes of a text that every terminal with OSC 52 takes: 100,000 bytes of its Base64 form. Beyond it many drop the
// sequence, and none tells, since a terminal answers nothing to it. (To read the clipboard back would tell, but most terminals forbid that, and some
// ask the user.)
const Limit = 74994

// tool is a program that takes text on its standard input.
type tool struct {
	name string
	args []string
	wide bool // it wants UTF-16 with a byte order mark
}

// System returns what puts text on the clipboard of the system, or nil where nothing can. env is os.Getenv, look [exec.LookPath], and goos
// runtime.GOOS in the program.
func System(env func(string) string, look func(string) (string, error), goos string) func(text string) error {
	var there []tool
	for _, t := range tools(env, goos) {
		if path, err := look(t.name); err == nil {
			t.name = path
			there = append(there, t)
		}
	}
	if len(there) == 0 {
		return nil
	}
	return func(text string) error {
		var errs []error
		for _, t := range there {
			err := t.take(text)
			if err == nil {
				return nil
			}
			errs = append(errs, err)
		}
		return errors.Join(errs...)
	}
}

// tools are the programs that may be there, the best first. tmux, which by default keeps OSC 52 from its terminal, sends it itself when it is asked so.
func tools(env func(string) string, goos string) []tool {
	set := func(name string) bool { return env(name) != "" }
	var out []tool
	switch {
	case goos == "darwin":
		out = append(out, tool{name: "pbcopy"})
	case goos == "windows":
		out = append(out, tool{name: "clip.exe", wide: true})
	case set("TERMUX_VERSION"):
		out = append(out, tool{name: "termux-clipboard-set"})
	case set("WSL_DISTRO_NAME"):
		out = append(out, tool{name: "clip.exe", wide: true})
	}
	if set("WAYLAND_DISPLAY") {
		out = append(out, tool{name: "wl-copy", args: []string{"--type", "text/plain;charset=utf-8"}})
	}
	if set("DISPLAY") {
		out = append(out, tool{name: "xclip", args: []string{"-selection", "clipboard"}}, tool{name: "xsel", args: []string{"--clipboard", "--input"}})
	}
	if set("TMUX") {
		out = append(out, tool{name: "tmux", args: []string{"load-buffer", "-w", "-"}})
	}
	return out
}

// patience is how long a program may take: one that waits for a display that does not answer must not hang about.
const patience = 3 * time.Second

func (t tool) take(text string) error {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	cmd := exec.CommandContext(ctx, t.name, t.args...)
	cmd.Stdin = bytes.NewReader(t.encoded(text))
	return cmd.Run()
}

func (t tool) encoded(text string) []byte {
	if !t.wide {
		return []byte(text)
	}
	out := []byte{0xFF, 0xFE}
	for _, unit := range utf16.Encode([]rune(text)) {
		out = binary.LittleEndian.AppendUint16(out, unit)
	}
	return out
}
