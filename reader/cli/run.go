package cli

import (
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"runtime"
	"slices"
	"strings"
	"syscall"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"

	"fangtan/parse"
	"fangtan/reader"
	"fangtan/reader/clip"
	"fangtan/reader/entries"
)

// run shows or prints the article that the arguments name.
func (a *app) run(ctx context.Context, args []string) error {
	if one, other := a.exclusive(); other != "" {
		a.fail(exitMisuse, a.words.CLI.Exclusive(one, other))
		return nil
	}
	if a.options.resume {
		if len(args) > 0 {
			a.fail(exitMisuse, a.words.CLI.Exclusive("--resume", quoted(args[0])))
			return nil
		}
		last, err := a.last()
		if err != nil {
			return err
		}
		args = last
	}
	src, err := open(args, a.stdin, a.words)
	if err != nil {
		return err
	}
	if !a.prints() {
		return a.read(ctx, src)
	}
	reader.SaveMemory()
	text, err := src.all(a.words)
	if err != nil {
		return err
	}
	reader.LimitMemory(len(text)) // until all is printed
	article, err := src.parse(text, a.parsing(), a.words)
	if err != nil {
		return err
	}
	if p, ok := reader.Mistold(article, src.label, a.options.labels); ok {
		a.settings.Problems = append(a.settings.Problems, p)
	}
	looks, ok := a.looks()
	switch {
	case !ok:
		return nil
	case a.options.json:
		a.tellProblems(a.status)
		return a.written(article.WriteJSON(os.Stdout))
	case a.options.explain:
		a.tellProblems(a.status)
		_, err := io.WriteString(os.Stdout, explain(article, a.words))
		return a.written(err)
	}
	a.tellProblems(a.status)
	return a.written(a.print(article, looks))
}

// prints reports whether the article is printed, else it is shown on the screen.
func (a *app) prints() bool {
	return a.options.json || a.options.explain || a.options.plain || !screen(os.Stdout)
}

// exclusive returns two flags of those that say what is printed, where both are given.
func (a *app) exclusive() (one, other string) {
	for _, f := range [...]struct {
		name string
		on   bool
	}{{"--plain", a.options.plain}, {"--json", a.options.json}, {"--explain", a.options.explain}} {
		switch {
		case f.on && one != "":
			return one, f.name
		case f.on:
			one = f.name
		}
	}
	return one, ""
}

// screen reports whether f can show the reader: it is a terminal, and not one that cannot move its cursor, or says nothing of itself where all do.
func screen(f *os.File) bool {
	kind := os.Getenv("TERM")
	return term.IsTerminal(f.Fd()) && kind != "dumb" && (kind != "" || runtime.GOOS == "windows")
}

// print writes the typeset article to standard output.
func (a *app) print(article *parse.Article, looks reader.Looks) error {
	w := &colorprofile.Writer{Forward: os.Stdout, Profile: a.profile()}
	return reader.Plain(w, article, a.options.width, a.settings.Settings, looks)
}

// profile is what of colours and styles standard output is given.
func (a *app) profile() colorprofile.Profile {
	env := os.Environ()
	switch a.options.color {
	case colorNever:
		return colorprofile.NoTTY
	case colorAlways: // says more than NO_COLOR does
		env = slices.DeleteFunc(env, func(s string) bool { return s == "NO_COLOR=1" })
		return max(colorprofile.Env(env), colorprofile.ANSI)
	}
	return colorprofile.Detect(os.Stdout, env)
}

// written turns the error of a write into one to show. A reader that has seen enough, such as head, is no error.
func (a *app) written(err error) error {
	if err == nil || errors.Is(err, syscall.EPIPE) {
		return nil
	}
	return errors.New(a.words.Error.Write(reason(err)))
}

// read opens the reader. Where standard input is no terminal, keys come from the one that the program was started in.
func (a *app) read(ctx context.Context, src source) error {
	reader.Prepare()
	article := a.newLoading(src, mostBytes)
	if err := article.refuses(); err != nil {
		return err
	}
	looks, ok := a.looks()
	if !ok {
		return nil
	}
	keys := a.stdin
	if !term.IsTerminal(keys.Fd()) {
		in, _, err := tea.OpenTTY()
		if err != nil {
			return errors.New(a.words.Error.NoTerminal)
		}
		defer in.Close()
		keys = in
	}
	store := store()
	o := reader.Options{
		Name: src.label, Words: a.words, Settings: &a.settings.Settings, Notice: entries.Summary(a.settings.Problems, a.words), Input: keys,
		Copy:  clip.System(os.Getenv, exec.LookPath, runtime.GOOS),
		Looks: looks,
		Store: &store, File: a.file(src), FromStart: a.options.fromStart,
	}
	return a.over(reader.Run(ctx, article, o))
}

// darkBackground guesses the terminal's background until it answers: rxvt and its kin set COLORFGBG to the colours of text and ground,
// as in "15;0"; without it a dark one is likelier.
func darkBackground(colorfgbg string) bool {
	ground := colorfgbg[strings.LastIndexByte(colorfgbg, ';')+1:]
	return ground != "7" && ground != "15"
}
