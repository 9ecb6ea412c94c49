// Package unihan reads the Unihan database and the dictionaries of OpenCC and writes the tables of package han. Only its generator and its test use it.
package unihan

import (
	"bufio"
	"compress/bzip2"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// Tables returns the files of package han, by their names, made from the database and from the dictionaries in two directories.
func Tables(database, dictionaries string) (map[string]string, error) {
	classes, err := forms(database, dictionaries)
	if err != nil {
		return nil, err
	}
	r, err := readings(database, classes)
	if err != nil {
		return nil, err
	}
	return map[string]string{"variants.txt": variants(classes), "readings.txt": r}, nil
}

// fields calls f with each entry of a file of the database: a character, a field, and its value (UAX #38, section 2).
func fields(directory, name string, f func(r rune, field, value string) error) error {
	in, err := open(filepath.Join(directory, name))
	if err != nil {
		return err
	}
	defer in.Close()
	lines := bufio.NewScanner(in)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		part := strings.SplitN(line, "\t", 3)
		if len(part) != 3 {
			return fmt.Errorf("%s:%d: not three columns", name, n)
		}
		r, err := codePoint(part[0])
		if err == nil {
			err = f(r, part[1], part[2])
		}
		if err != nil {
			return fmt.Errorf("%s:%d: %w", name, n, err)
		}
	}
	return lines.Err()
}

// open opens a file, or the one that holds it compressed.
func open(path string) (io.ReadCloser, error) {
	f, err := os.Open(path)
	if err == nil {
		return f, nil
	}
	packed, err := os.Open(path + ".bz2")
	if err != nil {
		return nil, err
	}
	return struct {
		io.Reader
		io.Closer
	}{bzip2.NewReader(packed), packed}, nil
}

// codePoint reads U+4E00.
func codePoint(s string) (rune, error) {
	hex, ok := strings.CutPrefix(s, "U+")
	n, err := strconv.ParseUint(hex, 16, 32)
	if !ok || err != nil {
		return 0, fmt.Errorf("no code point: %q", s)
	}
	return rune(n), nil
}

// header tells at the top of each table where it comes from.
func header(what, from string) string {
	return "# " + what + "\n# Made by ./generate from " + from + ". Do not edit.\n"
}

// sorted returns the runes of a set, ascending.
func sorted(set map[rune]bool) []rune {
	out := make([]rune, 0, len(set))
	for r := range set {
		out = append(out, r)
	}
	slices.Sort(out)
	return out
}
