// Fangtan reads a long interview, saved as Markdown, in the terminal.
package main

import (
	"os"

	"fangtan/reader/cli"
)

func main() {
	os.Exit(cli.Main(os.Args[1:]))
}
