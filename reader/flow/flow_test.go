package flow

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	_ "fangtan/reader/cli" // what is built is a dependency of the tests: a change of it is not answered from the cache of go test
)

var update = flag.Bool("update", false, "write the screens that the program shows now to testdata")

// program is the path of the binary under test. TestMain builds it, and nothing else sets it.
var program string

func TestMain(m *testing.M) {
	flag.Parse()
	os.Exit(buildAndRun(m))
}

func buildAndRun(m *testing.M) int {
	dir, err := os.MkdirTemp("", "fangtan-flow")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(dir)
	program = filepath.Join(dir, "fangtan")
	if out, err := exec.Command("go", "build", "-buildvcs=false", "-o", program, "fangtan").CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "go build: %v\n%s", err, out)
		return 1
	}
	return m.Run()
}

// session is a program that runs in a test. Its methods fail the test.
type session struct {
	*testing.T
	term *Terminal
	name string // of its goldens
}

// setting is how a program is started in a test.
type setting struct {
	width, height int
	args          []string
	env           []string
	stdin         *os.File
	answers       Answers // nil is Prompt
}

// open starts the program in an environment that is the same on every machine.
func open(t *testing.T, s setting) *session {
	t.Helper()
	return run(t, program, s)
}

// run starts another program in the same way.
func run(t *testing.T, program string, s setting) *session {
	t.Helper()
	home := t.TempDir()
	cmd := exec.Command(program, s.args...)
	cmd.Env = append([]string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + home,
		"TERM=xterm-256color", "COLORTERM=truecolor", "LANG=zh_CN.UTF-8", "TZ=UTC",
		"XDG_STATE_HOME=" + filepath.Join(home, "state"), "XDG_CONFIG_HOME=" + filepath.Join(home, "config"),
	}, s.env...)
	if s.stdin != nil {
		cmd.Stdin = s.stdin
	}
	if s.answers == nil {
		s.answers = Prompt
	}
	term, err := Start(cmd, s.width, s.height, s.answers)
	if errors.Is(err, ErrNoTerminal) {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(term.Close)
	return &session{T: t, term: term, name: strings.ReplaceAll(t.Name(), "/", "-")}
}

// press types keys.
func (s *session) press(keys string) {
	s.Helper()
	if err := s.term.Type(keys); err != nil {
		s.Fatal(err)
	}
}

// resize changes the size of the window.
func (s *session) resize(to setting) {
	s.Helper()
	if err := s.term.Resize(to.width, to.height); err != nil {
		s.Fatal(err)
	}
}

// await waits for a screen that satisfies is.
func (s *session) await(what string, is func(Screen) bool) Screen {
	s.Helper()
	screen, err := s.term.Await(what, is)
	if err != nil {
		s.Fatal(err)
	}
	return screen
}

// see waits until all texts stand on the screen.
func (s *session) see(texts ...string) Screen {
	s.Helper()
	return s.await(fmt.Sprintf("the screen shows %q", texts), func(sc Screen) bool {
		for _, t := range texts {
			if !sc.Has(t) {
				return false
			}
		}
		return true
	})
}

// end waits for the program to end with status, the terminal as it was.
func (s *session) end(status int) Screen {
	s.Helper()
	got, err := s.term.Wait()
	screen := s.term.Screen()
	if err != nil {
		s.Error(err)
	}
	if screen.Alt {
		s.Error("the alternate screen is left on")
	}
	if got != status {
		s.Errorf("exit status %d, want %d\n%s", got, status, screen)
	}
	return screen
}

// golden compares the text of the screen with the golden of that name, and waits for it to come out equal.
func (s *session) golden(name string) {
	s.Helper()
	path := filepath.Join("testdata", s.name+"-"+name+".golden")
	if *update {
		screen := s.await("idle", func(Screen) bool { return true })
		if err := os.WriteFile(path, []byte(screen.String()), 0o644); err != nil {
			s.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		s.Fatal(err)
	}
	s.await(fmt.Sprintf("the screen is as in %s:\n%s\nbut it is", path, want), func(sc Screen) bool { return sc.String() == string(want) })
}
