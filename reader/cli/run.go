package cli

import (
	"context"
	"errors"
	"os"
)

var errExclusive = errors.New("--plain and --json exclude each other; see fangtan --help")

func run(ctx context.Context, o *options, args []string) error {
	if o.plain && o.json {
		return errExclusive
	}
	src, err := open(args, os.Stdin)
	if errors.Is(err, errNothing) {
		return errors.New("nothing to read: name a file (fangtan FILE) or send one (… | fangtan)")
	}
	if err != nil {
		return err
	}
	_, err = src.understand()
	return err
}
