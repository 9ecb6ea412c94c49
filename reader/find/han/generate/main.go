// Command generate makes the tables of package han from the Unihan database of Unicode and the dictionaries of OpenCC. Its arguments are the two directories
// that hold them: Unihan_Variants.txt and Unihan_Readings.txt, plain or compressed with bzip2 (Debian's package unicode-data puts them into
// /usr/share/unicode), and TSCharacters.txt and its kin (in the module github.com/longbridgeapp/opencc, which "go mod download" fetches). Run it in the
// package's directory:
//
//	go run ./generate /usr/share/unicode "$(go mod download -json github.com/longbridgeapp/opencc@v0.3.13 | sed -n 's/.*"Dir": "\(.*\)".*/\1/p')/dictionary"
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
	if len(args) != 2 {
		return errors.New("usage: generate DATABASE DICTIONARIES")
	}
	tables, err := unihan.Tables(args[0], args[1])
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
