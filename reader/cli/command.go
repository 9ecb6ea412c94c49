// Package cli is the command line of the program: it reads the flags and the article, and opens the reader or prints.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strings"

	"charm.land/fang/v2"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"fangtan/reader/config"
	"fangtan/reader/entries"
	"fangtan/reader/words"
)

// Exit statuses of the program.
const (
	exitFailed = 1 // the article cannot be shown
	exitMisuse = 2 // the command line is wrong
)

// app is one run of the program.
type app struct {
	command  *cobra.Command
	stdin    *os.File
	options  options
	settings *config.Effective
	words    *words.Words
	status   int
}

// Main runs the program with the arguments that follow its name, and returns its exit status. What goes wrong is one line on
// standard error.
func Main(args []string) int {
	honourNoColor()
	a := newApp()
	a.command.SetArgs(args)
	a.execute()
	return a.status
}

func (a *app) execute() {
	defer a.recovered()
	withoutInput(func() {
		_ = fang.Execute(context.Background(), a.command,
			fang.WithVersion(a.command.Version),
			fang.WithColorSchemeFunc(helpColours),
			fang.WithErrorHandler(func(_ io.Writer, _ fang.Styles, err error) { a.misused(err) }),
		)
	})
}

// honourNoColor makes any value of NO_COLOR count, as no-color.org wants; colorprofile, which Bubble Tea and fang use, knows
// Boolean ones only.
func honourNoColor() {
	if os.Getenv("NO_COLOR") != "" {
		_ = os.Setenv("NO_COLOR", "1")
	}
}

func newApp() *app {
	a := &app{stdin: os.Stdin, options: options{width: defaultWidth, color: colorAuto}}
	cmd := &cobra.Command{
		Use:     "fangtan [FILE|-]",
		Version: version(),
		Args:    cobra.ArbitraryArgs, // run counts them
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := a.run(cmd.Context(), args); err != nil {
				a.fail(exitFailed, err.Error())
			}
			return nil
		},
	}
	a.command = cmd
	cmd.SetOut(helpPage{os.Stdout, func() *words.Words { return a.words }})
	a.loadSettings()
	a.register(cmd.Flags())
	a.settingFlags(cmd)
	cmd.AddCommand(a.configCommand(), a.recentCommand(), a.notesCommand())
	for name, values := range choices {
		_ = cmd.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
	}
	// What cobra would add later is added now, so that it is described in our words.
	cmd.InitDefaultHelpFlag()
	cmd.InitDefaultVersionFlag()
	cmd.InitDefaultCompletionCmd()
	cmd.InitDefaultHelpCmd()
	a.speak()
	return a
}

// speak sets the language of all that is said: that of the settings, else that of the user's locale.
func (a *app) speak() {
	lang := a.settings.Lang
	if lang == config.Auto {
		lang = ""
	}
	a.words = words.ForLocale(os.Getenv, lang)
	w, cmd := &a.words.CLI, a.command
	cmd.Short, cmd.Long = w.Short, w.Long
	cmd.Example = strings.Join([]string{
		"# " + w.ExampleFile, "fangtan interview.md",
		"# " + w.ExamplePipe, "curl -s https://example.org/interview.md | fangtan",
		"# " + w.ExampleJSON, "fangtan --json interview.md",
	}, "\n")
	for name, usage := range map[string]string{
		"plain": w.Plain, "json": w.JSON, "width": w.Width, "color": w.Color, "encoding": w.Encoding, "explain": w.Explain, "labels": w.LabelsFlag, "from-start": w.FromStart, "resume": w.Resume,
		"help": w.HelpFlag, "version": w.VersionFlag,
	} {
		cmd.Flags().Lookup(name).Usage = usage
	}
	a.describeSettings(cmd.Flags())
	for _, sub := range cmd.Commands() {
		sub.InitDefaultHelpFlag()
		sub.Flags().Lookup("help").Usage = w.HelpFlag
		switch sub.Name() {
		case "config":
			sub.Short = w.Config
			sub.Flags().Lookup("example").Usage = w.ExampleFlag
			sub.Flags().Lookup("example-theme").Usage = w.ThemeFlag
			a.describeSettings(sub.Flags())
		case "notes":
			sub.Short = w.Notes
			a.describeSettings(sub.Flags())
		case "recent":
			sub.Short = w.Recent
			a.describeSettings(sub.Flags())
		case "completion":
			sub.Short = w.Completion
		case "help":
			sub.Short = w.HelpCommand
		}
	}
}

// fail says what went wrong and remembers the exit status. The message is made safe to show.
func (a *app) fail(status int, message string) {
	a.status = status
	fmt.Fprintln(os.Stderr, "fangtan: "+visible(message))
}

// misused says in our words what pflag has found wrong with the command line.
func (a *app) misused(err error) {
	var unknown *pflag.NotExistError
	var missing *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	w, message := &a.words.CLI, err.Error()
	help := w.TryHelp
	switch {
	case errors.As(err, &unknown):
		message = w.UnknownFlag(dashed(unknown.GetSpecifiedName()))
		if near := entries.Nearest(unknown.GetSpecifiedName(), a.flagNames()); near != "" {
			help = w.DidYouMean(dashed(near))
		}
	case errors.As(err, &missing):
		message = w.NeedsValue(dashed(missing.GetSpecifiedName()))
	case errors.As(err, &invalid):
		allowed := invalid.Unwrap().Error() // of a flag of ours: the list
		if invalid.GetFlag().Value.Type() == "bool" {
			allowed = "true, false"
		}
		message = w.BadValue("--"+invalid.GetFlag().Name, invalid.GetValue(), allowed)
		if why := noExpression(""); errors.As(err, &why) {
			message = a.words.Settings.NoExpression("--"+invalid.GetFlag().Name, invalid.GetValue(), string(why))
		}
	}
	a.fail(exitMisuse, w.Misuse(message, help))
}

// flagNames returns the long names of all flags.
func (a *app) flagNames() []string {
	var names []string
	a.command.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	return names
}

func dashed(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + name
}

// version is the version of the module, as the go command has stamped it.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}
