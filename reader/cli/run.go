package cli

import (
	"context"
	"errors"
	"os"
)

func run(ctx context.Context, o *options, args []string) error {
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
