package cli

import (
	"os"

	"github.com/charmbracelet/x/term"
)

// widthOf returns the width in cells of the terminal that f is, or another one where f is none or its terminal does not know.
func widthOf(f *os.File, otherwise int) int {
	if w, _, err := term.GetSize(f.Fd()); err == nil && w > 0 {
		return w
	}
	return otherwise
}
