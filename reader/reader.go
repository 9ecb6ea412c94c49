// Package reader shows an article on the whole screen of a terminal: a page to read, and the lists, prompts and jumps around it.
package reader

import (
	"context"
	"errors"
	"io"
	"os"
	"runtime"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"fangtan/reader/config"
	"fangtan/reader/render"
	"fangtan/reader/state"
	"fangtan/reader/tty"
	"fangtan/reader/words"
)

// Options are what a caller decides about the program. The zero value is usable.
type Options struct {
	Name string // what the article is called in messages: the file's name, as it may be shown

	Words *words.Words // nil is English

	// Store keeps the place and the notes; nil keeps none.
	Store *state.Store
	// FromStart opens the article at its start, whatever place was kept.
	FromStart bool
	File      *File // where the article came from; nil for none that could be read again

	Settings *config.Settings // nil is the defaults
	Notice   string           // said at first: what is wrong with what sets the settings

	Looks Looks

	// Open opens a link. Nil asks the system's opener, without a shell.
	Open func(link string) tea.Cmd

	// Copy puts text on the clipboard of the system, besides that of the terminal. Nil where there is none.
	Copy func(text string) error

	// Input is where keys come from, nil for standard input. It is set when the article itself came from standard input.
	Input io.Reader
	// Output is the terminal, nil for standard output.
	Output io.Writer
	// Environ is the environment in the form of [os.Environ], nil for that of the process.
	Environ []string
}

// framesPerSecond is how often Bubble Tea looks at what has changed of the terminal's modes. At its usual 60 the first frame waits up to 17 ms for the screen.
const framesPerSecond = 120

// scrolls is whether lines are moved on the screen. The terminal of Windows does that wrongly (microsoft/terminal#19016).
const scrolls = runtime.GOOS != "windows"

// spareProcessors is how many goroutines more may run than there are processors. All of these parse and search, and a key and its frame pass through several goroutines: without
// a spare one each would wait until the scheduler takes a processor away, up to 10 ms. The system shares the processors out more quickly.
const spareProcessors = 2

// Prepare gives the program the processors that it needs. All that runs is stopped for that, so that it is called before the article is begun.
func Prepare() { runtime.GOMAXPROCS(runtime.GOMAXPROCS(0) + spareProcessors) }

// Run shows an article, as it comes, until the reader quits, a signal ends the program, or ctx is done. The error is that of the terminal or of the program ([*tty.Ended],
// [*tty.Fault]), or that of an article of which nothing can be shown, or joined with it a [*KeepError].
func Run(ctx context.Context, article Loading, o Options) error {
	time.AfterFunc(untilFrugal, SaveMemory)
	if o.Environ == nil {
		o.Environ = os.Environ()
	}
	if o.Output == nil {
		o.Output = os.Stdout
	}
	m := loadingModel(article, o)
	r := render.New(o.Output, colorprofile.Detect(o.Output, o.Environ), scrolls)
	defer r.Close()
	err := tty.Run(ctx, r.Model(m), o.Input, r.Output(), tea.WithFPS(framesPerSecond), tea.WithEnvironment(o.Environ), tea.WithColorProfile(r.Profile()))
	var ended *tty.Ended
	if errors.As(err, &ended) && ended.Stuck {
		return err
	}
	return errors.Join(err, m.failure, m.keepLast())
}
