package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// output is what go test prints of a benchmark, with a few words between.
const output = `goos: linux
BenchmarkDecode/zh/30k-2         	   23544	     52345 ns/op	 586.88 MB/s	   32768 B/op	       3 allocs/op
BenchmarkDecode/zh/1m-2          	     100	   1052345 ns/op	 996.40 MB/s	 1048576 B/op	   12345 allocs/op
--- BENCH: noise
BenchmarkDecode/zh/10m           	       1	2052345000 ns/op	   5.11 MB/s	10485760 B/op	 2345678 allocs/op
BenchmarkFrame/30KB-16           	    5000	    940000 ns/op	   32768 B/op	     900 allocs/op
BenchmarkFrame/30KB-16           	    5000	    140000 ns/op	   32768 B/op	     900 allocs/op
PASS
`

func TestTable(t *testing.T) {
	results := map[string]result{}
	read([]byte(output), results)
	got, err := table([]stage{{"decode", "./parse/decode", "BenchmarkDecode", "zh/"}}, results)
	want := "| stage | 30 KB | 1 MB | 10 MB |\n|---|---|---|---|\n" +
		"| decode (`BenchmarkDecode`) | 52.3 µs, 587 MB/s, 3 allocations | 1.05 ms, 996 MB/s, 12 thousand allocations | 2.05 s, 5.11 MB/s, 2.3 million allocations |\n"
	if err != nil || got != want {
		t.Errorf("%v\n%s", err, got)
	}
	if r := results["BenchmarkFrame/30KB"]; r.String() != "140 µs, 900 allocations" {
		t.Errorf("a frame is told as %q", r)
	}
	if _, err := table([]stage{{"frame", "./reader", "BenchmarkFrame", ""}}, results); err == nil {
		t.Error("a size that was not measured is not missed")
	}
}

func TestBetween(t *testing.T) {
	out, ok := between([]byte("a\n"+begin+"\nold\n"+end+"\nb\n"), "new\n")
	if want := "a\n" + begin + "\nnew\n" + end + "\nb\n"; !ok || string(out) != want {
		t.Errorf("%t %q", ok, out)
	}
	if _, ok := between([]byte("a"+begin), "new"); ok {
		t.Error("a mark without its end is taken")
	}
}

// TestStagesAreMeasured: each benchmark that the table is made from is there, and the document has the marks.
func TestStagesAreMeasured(t *testing.T) {
	for _, s := range stages() {
		found := false
		files, _ := filepath.Glob(filepath.Join("..", "..", s.pkg, "*_test.go"))
		for _, path := range files {
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			found = found || strings.Contains(string(text), "func "+s.benchmark+"(")
		}
		if !found {
			t.Errorf("%s is not in %s", s.benchmark, s.pkg)
		}
	}
	document, err := os.ReadFile("../../docs/promises.md")
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := between(document, ""); !ok {
		t.Error("docs/promises.md lacks the marks of the table")
	}
}
