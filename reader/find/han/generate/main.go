// Command generate makes the tables of package han from the Unihan database of Unicode: Unihan_Variants.txt and Unihan_Readings.txt, plain or
// compressed with bzip2, in the directory that is its argument. Debian's package unicode-data puts them into /usr/share/unicode. Run it in the
// package's directory:
//
//	go run ./generate /usr/share/unicode
package main

import (
	"errors"
	"fmt"
	"os"

	"fangtan/reader/find/han/unihan"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 1 {
		return errors.New("usage: generate DIRECTORY")
	}
	tables, err := unihan.Tables(args[0])
	if err != nil {
		return err
	}
	for name, text := range tables {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}
