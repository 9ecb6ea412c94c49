// Speed measures each stage between the bytes of an article and the screen with the benchmarks of the module, and writes the table of them into a document, between
// two marks: go run ./reader/speed docs/promises.md
package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
)

// stages are the benchmarks, in the order of what they measure.
func stages() []stage {
	return []stage{
		{"decode", "./parse/decode", "BenchmarkDecode", "zh/"},
		{"parse, turns and topics included", "./parse", "BenchmarkParse", "zh/"},
		{"index of topics", "./parse", "BenchmarkTopics", "zh/"},
		{"typeset, the whole", "./reader", "BenchmarkTypeset", ""},
		{"a frame", "./reader", "BenchmarkFrame", ""},
		{"search, the whole", "./reader", "BenchmarkSearch", ""},
	}
}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: go run ./reader/speed DOCUMENT")
		os.Exit(2)
	}
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "speed:", err)
		os.Exit(1)
	}
}

func run(path string) error {
	document, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	results := map[string]result{}
	for _, s := range stages() {
		fmt.Fprintln(os.Stderr, s.benchmark)
		out, err := exec.Command("go", "test", "-run", "^$", "-bench", "^"+s.benchmark+"$", "-benchmem", "-benchtime", "0.3s", "-count", "5", s.pkg).CombinedOutput()
		if err != nil {
			return fmt.Errorf("%s: %w\n%s", s.benchmark, err, out)
		}
		read(out, results)
	}
	text, err := table(stages(), results)
	if err != nil {
		return err
	}
	out, ok := between(document, text)
	if !ok {
		return errors.New(path + " lacks the marks of the table: " + begin + " and " + end)
	}
	if bytes.Equal(out, document) {
		return nil
	}
	return os.WriteFile(path, out, 0o644)
}
