// A reader that fails: opening a link panics. Its test looks at what that leaves of the terminal.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	tea "charm.land/bubbletea/v2"

	"fangtan/parse"
	"fangtan/reader"
)

// there is an article that is all there.
type there struct{ *parse.Article }

func (a there) Next() reader.Part   { return reader.Part{Article: a.Article, Last: true} }
func (a there) Finish() reader.Part { return a.Next() }

func main() {
	article, err := parse.Parse([]byte("# Title\n\n**A:** one <https://example.org/>\n\n**B:** two\n"), "")
	if err != nil {
		panic(err)
	}
	fail := func() { panic("the opener has failed") }
	err = reader.Run(context.Background(), there{article}, reader.Options{Open: func(string) tea.Cmd {
		if os.Args[1] == "update" {
			fail()
		}
		return func() tea.Msg { fail(); return nil }
	}})
	if errors.Is(err, tea.ErrProgramPanic) {
		fmt.Fprintln(os.Stderr, "the reader has failed")
		os.Exit(1)
	}
}
