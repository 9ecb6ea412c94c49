package cli

import (
	"context"
	"os"
)

// run shows or prints the article that the arguments name.
func (a *app) run(ctx context.Context, args []string) error {
	if a.options.plain && a.options.json {
		a.fail(exitMisuse, a.words.CLI.Exclusive("--plain", "--json"))
		return nil
	}
	src, err := open(args, os.Stdin, a.words)
	if err != nil {
		return err
	}
	_, err = src.parse(a.words)
	return err
}
