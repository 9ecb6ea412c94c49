package cli

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"fangtan/reader/config"
	"fangtan/reader/theme"
)

// loadSettings takes the settings that the command line says nothing of.
func (a *app) loadSettings() {
	a.settings = config.Load(config.Directory(os.Getenv, runtime.GOOS), os.Environ())
}

// settingFlag is the flag of a setting.
type settingFlag struct {
	app *app
	row config.Setting
}

func (f settingFlag) String() string { return "" }

// Type is what pflag knows the flag by: it lets "bool" flags stand alone.
func (f settingFlag) Type() string {
	if f.standsAlone() {
		return "bool"
	}
	return "string"
}

func (f settingFlag) standsAlone() bool {
	_, ok := f.row.Default.(bool)
	return ok
}

// Set takes a value. Its error is the list of the allowed ones, as [app.misused] wants it.
func (f settingFlag) Set(text string) error {
	if !f.app.settings.Flag(f.row, text) {
		return errors.New(f.row.Kind.Allowed())
	}
	f.app.speak()
	return nil
}

// settingFlags adds the flags of the settings to a command.
func (a *app) settingFlags(cmd *cobra.Command) {
	for _, row := range config.Table() {
		value := settingFlag{a, row}
		flag := cmd.Flags().VarPF(value, row.Name, "", "")
		if value.standsAlone() {
			flag.NoOptDefVal = "true"
		}
		if values := row.Kind.Choices(); values != nil {
			_ = cmd.RegisterFlagCompletionFunc(row.Name, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
		}
	}
}

// describeSettings gives the flags of the settings their words.
func (a *app) describeSettings(flags *pflag.FlagSet) {
	for _, row := range config.Table() {
		flags.Lookup(row.Name).Usage = row.Means(&a.words.Settings)
	}
}

// configCommand prints the settings.
func (a *app) configCommand() *cobra.Command {
	example, exampleTheme := false, false
	cmd := &cobra.Command{
		Use:  "config",
		Args: cobra.ArbitraryArgs, // they are counted here, to be spoken of in our words
		RunE: func(_ *cobra.Command, args []string) error {
			switch {
			case len(args) > 0:
				a.fail(exitMisuse, a.words.CLI.NoArgument("config", quoted(args[0])))
			case example:
				a.say(config.Example())
			case exampleTheme:
				a.say(theme.Example())
			default:
				a.printSettings()
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&example, "example", false, "")
	cmd.Flags().BoolVar(&exampleTheme, "example-theme", false, "")
	a.settingFlags(cmd)
	return cmd
}

// printSettings prints the settings that hold, and fails where something is wrong with what sets them.
func (a *app) printSettings() {
	w := &a.words.Settings
	a.tellProblems(exitFailed)
	head := ""
	if a.settings.File != "" {
		head = "# " + a.settings.File + "\n"
		if _, err := os.Stat(a.settings.File); errors.Is(err, os.ErrNotExist) {
			head = "# " + w.NoFile(a.settings.File) + "\n"
		}
	}
	a.say(head + a.settings.Print(w))
}

// tellProblems says what is wrong with what sets the settings, a line for each; the exit status becomes status where there is something.
func (a *app) tellProblems(status int) {
	for _, p := range a.settings.Problems {
		a.fail(status, p.Message(a.words))
	}
}

// say prints lines on standard output.
func (a *app) say(text string) {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = visible(line)
	}
	_, err := fmt.Print(strings.Join(lines, "\n"))
	if err := a.written(err); err != nil {
		a.fail(exitFailed, err.Error())
	}
}
