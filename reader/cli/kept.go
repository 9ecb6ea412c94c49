package cli

import (
	"errors"
	"fmt"
	"math"
	"os"
	"runtime"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"fangtan/reader"
	"fangtan/reader/cells"
	"fangtan/reader/state"
)

// store is where the state of articles is kept. Without a directory it keeps nothing, and whoever uses it is told so.
func store() state.Store {
	dir, _ := state.Directory(os.Getenv, runtime.GOOS)
	return state.Open(dir)
}

// last returns the arguments that open the article last read.
func (a *app) last() ([]string, error) {
	w := &a.words.CLI
	entries, err := store().Recent()
	for _, e := range entries {
		if e.Path == "" {
			continue // from a pipe: it cannot be had again
		}
		if _, err := os.Stat(e.Path); errors.Is(err, os.ErrNotExist) {
			return nil, errors.New(w.LastGone(quoted(e.Path)))
		}
		return []string{e.Path}, nil
	}
	if err != nil {
		return nil, errors.New(reader.Unusable(err, a.words))
	}
	return nil, errors.New(w.NothingRead)
}

// recentCommand lists the articles that were read, the last one first.
func (a *app) recentCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:  "recent",
		Args: cobra.ArbitraryArgs, // they are counted here, to be spoken of in our words
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				a.fail(exitMisuse, a.words.CLI.NoArgument("recent", quoted(args[0])))
				return nil
			}
			entries, err := store().Recent()
			if err != nil {
				a.fail(exitFailed, reader.Unusable(err, a.words))
			}
			a.say(a.recent(entries, time.Now(), widthOf(os.Stdout, math.MaxInt)))
			return nil
		},
	}
	a.settingFlags(cmd)
	return cmd
}

// Widths in the list of articles, in cells: of a title at most, and of the indent of a path that stands below it.
const (
	mostTitle  = 48
	pathIndent = 6
)

// recent returns the lines of that list: share, time, title, path. What came from a pipe has no path. Where not all lines have room in so many cells, paths stand below
// the titles.
func (a *app) recent(entries []state.Entry, now time.Time, width int) string {
	const method = ansi.GraphemeWidth
	type row struct{ share, ago, title, path string }
	rows := make([]row, len(entries))
	var agos, titles, paths int
	for i, e := range entries {
		r := row{
			share: fmt.Sprintf("%3d%%", int(e.Share*100)),
			ago:   a.words.Place.Ago(max(0, int(now.Sub(e.Time).Minutes()))),
			title: cells.Truncate(visible(strings.Join(strings.Fields(e.Title), " ")), mostTitle, "…", method),
			path:  a.words.Error.Stdin,
		}
		if e.Path != "" {
			r.path = quoted(e.Path)
		}
		agos, titles = max(agos, method.StringWidth(r.ago)), max(titles, method.StringWidth(r.title))
		paths = max(paths, method.StringWidth(r.path))
		rows[i] = r
	}
	left := pathIndent + agos + 2 // of the title
	var out strings.Builder
	for _, r := range rows {
		lead := r.share + "  " + padded(r.ago, agos) + "  "
		if left+titles+2+paths > width {
			fmt.Fprintf(&out, "%s%s\n%s%s\n", lead, cells.Truncate(r.title, width-left, "…", method), strings.Repeat(" ", pathIndent), r.path)
			continue
		}
		fmt.Fprintf(&out, "%s%s  %s\n", lead, padded(r.title, titles), r.path)
	}
	return out.String()
}

// padded fills s with spaces up to a width in cells.
func padded(s string, width int) string {
	return s + strings.Repeat(" ", max(0, width-ansi.GraphemeWidth.StringWidth(s)))
}
