package tty

import (
	"fmt"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"unicode"

	"fangtan/parse/parallel"
)

// Fault is a panic of the program.
type Fault struct {
	Value  any
	During string   // "update", "view", "command", or another word of the caller's
	Places []string // in the program's own code, the innermost first: function, file and line
}

// Recovered returns the fault of a panic whose value recover has returned. It is called by the deferred function itself.
func Recovered(value any, during string) *Fault { return newFault(value, during) }

// mostPlaces is how many functions of the program a fault names: they say where to look, and fit a report.
const mostPlaces = 6

func newFault(value any, during string) *Fault {
	f := &Fault{Value: value, During: during}
	pc := make([]uintptr, 256)
	pc = pc[:runtime.Callers(1, pc)]
	if p, ok := value.(*parallel.Panic); ok {
		pc = p.Frames
	}
	frames := runtime.CallersFrames(pc)
	panicked := false
	for {
		frame, more := frames.Next()
		switch {
		case frame.Function == "runtime.gopanic":
			panicked, f.Places = true, nil // a panic within the handling of another: the first counts
		case panicked && len(f.Places) < mostPlaces && ours(frame.Function):
			f.Places = append(f.Places, fmt.Sprintf("%s %s:%d", frame.Function[strings.LastIndexByte(frame.Function, '/')+1:], filepath.Base(frame.File), frame.Line))
		}
		if !more {
			return f
		}
	}
}

func ours(function string) bool {
	return (strings.HasPrefix(function, "fangtan/") || strings.HasPrefix(function, "main.")) && !strings.Contains(function, "tty.(*guard)")
}

func (f *Fault) Error() string { return "panic: " + f.what() }

// what is the panic's value on one line that can be shown.
func (f *Fault) what() string {
	const most = 300
	text := strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case !unicode.IsPrint(r):
			return unicode.ReplacementChar
		}
		return r
	}, fmt.Sprint(f.Value))
	if runes := []rune(text); len(runes) > most {
		text = string(runes[:most]) + "…"
	}
	return text
}

// Report is what the author needs to know of the fault, in two or three lines without control characters. It holds nothing of the article but what the
// panic's own words may cite.
func (f *Fault) Report() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s (%s)\n", f.what(), f.During)
	if len(f.Places) > 0 {
		fmt.Fprintf(&b, "at %s\n", strings.Join(f.Places, " < "))
	}
	version, revision := "(devel)", ""
	if info, ok := debug.ReadBuildInfo(); ok {
		if info.Main.Version != "" {
			version = info.Main.Version
		}
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" {
				revision = " " + s.Value
			}
		}
	}
	fmt.Fprintf(&b, "in %s%s, %s %s/%s\n", version, revision, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return b.String()
}
