// A reader that fails where its argument says: in the update, the view or a command that a link leads to. Its test looks at what
// that leaves of the terminal and of the notes, which the second argument names the directory of.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	tea "charm.land/bubbletea/v2"

	"fangtan/parse"
	"fangtan/reader"
	"fangtan/reader/state"
	"fangtan/reader/tty"
	"fangtan/reader/words"
)

// there is an article that is all there.
type there struct{ *parse.Article }

func (a there) Next() reader.Part {
	return reader.Part{Article: a.Article, Last: true, Key: state.KeyOf([]byte(text))}
}
func (a there) Finish() reader.Part { return a.Next() }

const text = "# Title\n\n**A:** one <https://example.org/>\n\n**B:** two\n"

func main() {
	article, err := parse.Parse([]byte(text), "")
	if err != nil {
		panic(err)
	}
	where, w := os.Args[1], words.English()
	percent, failing := w.Status.Percent, false
	w.Status.Percent = func(n int) string {
		if failing {
			fail("view")
		}
		return percent(n)
	}
	store := state.Open(os.Args[2])
	err = reader.Run(context.Background(), there{article}, reader.Options{
		Words: w, Store: &store,
		Open: func(string) tea.Cmd {
			switch where {
			case "update":
				fail(where)
			case "view":
				failing = true
				return nil
			case "batch":
				return tea.Batch(nil, tea.Batch(func() tea.Msg { fail(where); return nil }, nil))
			}
			return func() tea.Msg { fail(where); return nil }
		},
	})
	var fault *tty.Fault
	if errors.As(err, &fault) {
		fmt.Fprint(os.Stderr, fault.Report())
		os.Exit(1)
	}
}

func fail(where string) { panic(fmt.Sprintf("the %s\x1b[31m has\nfailed", where)) }
