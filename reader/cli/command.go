// Package cli is the command line of the program: it reads the flags and the article, and opens the reader or prints.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"

	"charm.land/fang/v2"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// Exit statuses of the program.
const (
	exitFailed = 1 // the article cannot be shown
	exitMisuse = 2 // the command line is wrong
)

// Main runs the program with the arguments that follow its name, and returns its exit status. What goes wrong is one line on
// standard error.
func Main(args []string) int {
	honourNoColor()
	o := newOptions()
	cmd := newCommand(o)
	cmd.SetArgs(args)
	status := 0
	fail := func(code int, err error) {
		status = code
		fmt.Fprintln(os.Stderr, "fangtan: "+visible(err.Error()))
	}
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		switch err := run(cmd.Context(), o, args); {
		case errors.Is(err, errExclusive):
			fail(exitMisuse, err)
		case err != nil:
			fail(exitFailed, err)
		}
		return nil
	}
	// fang asks the terminal for its background before it calls an error handler, and waits for seconds where there is no answer.
	// So a failure is said here, and cobra, which wants to stop, is told to show a help that is empty.
	cmd.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		fail(exitMisuse, misuse(err))
		cmd.SetHelpFunc(func(*cobra.Command, []string) {})
		return pflag.ErrHelp
	})
	_ = fang.Execute(context.Background(), cmd,
		fang.WithVersion(version()),
		fang.WithErrorHandler(func(_ io.Writer, _ fang.Styles, err error) { fail(exitMisuse, err) }),
	)
	return status
}

// honourNoColor makes any value of NO_COLOR count, as no-color.org wants; colorprofile, which Bubble Tea and fang use, knows
// Boolean ones only.
func honourNoColor() {
	if os.Getenv("NO_COLOR") != "" {
		_ = os.Setenv("NO_COLOR", "1")
	}
}

func newCommand(o *options) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "fangtan [FILE|-]",
		Short: "Read a long interview in the terminal",
		Args:  cobra.ArbitraryArgs, // counted by run, which knows the words for it
	}
	o.register(cmd.Flags())
	for name, values := range map[string][]string{"color": colorChoices, "lang": langChoices} {
		_ = cmd.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
	}
	return cmd
}

// version is the version of the module, as the go command has stamped it.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}

// misuse puts pflag's error into our words.
func misuse(err error) error {
	var unknown *pflag.NotExistError
	var missing *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	const try = "; see fangtan --help"
	switch {
	case errors.As(err, &unknown):
		return fmt.Errorf("unknown flag %s%s", dashed(unknown.GetSpecifiedName()), try)
	case errors.As(err, &missing):
		return fmt.Errorf("%s needs a value%s", dashed(missing.GetSpecifiedName()), try)
	case errors.As(err, &invalid):
		return fmt.Errorf("--%s cannot be %s%s", invalid.GetFlag().Name, quoted(invalid.GetValue()), try)
	}
	return err
}

func dashed(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + name
}
