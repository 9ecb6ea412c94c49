package cli

import (
	"os"

	"charm.land/fang/v2"
	"charm.land/lipgloss/v2"
)

// helpColours are the colours of the help: those of the terminal's own palette, which can be read on any background.
func helpColours(lipgloss.LightDarkFunc) fang.ColorScheme {
	own := lipgloss.NoColor{}
	return fang.ColorScheme{
		Base: own, Title: lipgloss.Blue, Description: own, Codeblock: own, Program: lipgloss.Blue, DimmedArgument: own, Comment: own,
		Flag: lipgloss.Green, FlagDefault: own, Command: lipgloss.Magenta, QuotedString: lipgloss.Yellow, Argument: own,
	}
}

// withoutInput calls f while only the program knows its standard input. Fang asks a terminal there for its background before it shows the help, and waits four seconds where no
// answer comes.
func withoutInput(f func()) {
	stdin := os.Stdin
	defer func() { os.Stdin = stdin }()
	os.Stdin = nil
	f()
}
