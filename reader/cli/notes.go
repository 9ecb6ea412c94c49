package cli

import (
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"fangtan/reader"
	"fangtan/reader/state"
)

// notesCommand prints the highlights of an article as Markdown.
func (a *app) notesCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:  "notes FILE",
		Args: cobra.ArbitraryArgs, // they are counted here, to be spoken of in our words
		RunE: func(_ *cobra.Command, args []string) error {
			if err := a.notes(args); err != nil {
				a.fail(exitFailed, err.Error())
			}
			return nil
		},
	}
	a.settingFlags(cmd)
	return cmd
}

func (a *app) notes(args []string) error {
	if len(args) == 0 {
		a.fail(exitMisuse, a.words.CLI.NeedsFile("notes"))
		return nil
	}
	src, err := open(args, a.stdin, a.words)
	if err != nil {
		return err
	}
	source, err := src.all(a.words)
	if err != nil {
		return err
	}
	article, err := src.parse(source, a.parsing(), a.words)
	if err != nil {
		return err
	}
	store := store()
	text, n, err := reader.Notes(article, &store, state.KeyOf(source), src.path, a.words)
	if err != nil {
		a.fail(exitFailed, reader.Unusable(err, a.words))
	}
	if n == 0 {
		fmt.Fprintln(os.Stderr, "fangtan: "+visible(a.words.CLI.NoNotes(src.label)))
		return nil
	}
	_, err = fmt.Print(text)
	if err := a.written(err); err != nil {
		return errors.New(visible(err.Error()))
	}
	return nil
}
