package main

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// Marks of the table in a document.
const (
	begin = "<!-- speed: go run ./reader/speed docs/promises.md -->"
	end   = "<!-- end of speed -->"
)

// stage is a row of the table: what is measured, and the benchmark that does, whose parts are named by size behind a prefix.
type stage struct{ name, pkg, benchmark, prefix string }

// result is a line of a benchmark: of one operation the time in nanoseconds, the megabytes a second (0 where that says nothing), and the allocations.
type result struct{ nanoseconds, megabytes, allocations float64 }

// read takes the lines of benchmarks from the output of go test, the fastest of those of one name: others had to share the machine. The number of processors behind a
// name is left out.
func read(out []byte, into map[string]result) {
	line := regexp.MustCompile(`(?m)^(Benchmark\S+?)(?:-\d+)?\s+\d+\s+([\d.]+) ns/op(.*)$`)
	for _, m := range line.FindAllSubmatch(out, -1) {
		r := result{}
		r.nanoseconds, _ = strconv.ParseFloat(string(m[2]), 64)
		fields := strings.Fields(string(m[3]))
		for i := 1; i < len(fields); i++ {
			n, _ := strconv.ParseFloat(fields[i-1], 64)
			switch fields[i] {
			case "MB/s":
				r.megabytes = n
			case "allocs/op":
				r.allocations = n
			}
		}
		if best, ok := into[string(m[1])]; !ok || r.nanoseconds < best.nanoseconds {
			into[string(m[1])] = r
		}
	}
}

// sizes are the columns: what benchmarks call them, and what people do.
func sizes() [][3]string {
	return [][3]string{{"30k", "30KB", "30 KB"}, {"1m", "1MB", "1 MB"}, {"10m", "10MB", "10 MB"}}
}

// table writes the results of stages in Markdown. A stage that was not measured is an error.
func table(stages []stage, results map[string]result) (string, error) {
	var b strings.Builder
	b.WriteString("| stage |")
	for _, size := range sizes() {
		b.WriteString(" " + size[2] + " |")
	}
	b.WriteString("\n|---|---|---|---|\n")
	for _, s := range stages {
		fmt.Fprintf(&b, "| %s (`%s`) |", s.name, s.benchmark)
		for _, size := range sizes() {
			r, ok := results[s.benchmark+"/"+s.prefix+size[0]]
			if !ok {
				r, ok = results[s.benchmark+"/"+s.prefix+size[1]]
			}
			if !ok {
				return "", fmt.Errorf("%s was not measured at %s", s.benchmark, size[2])
			}
			b.WriteString(" " + r.String() + " |")
		}
		b.WriteString("\n")
	}
	return b.String(), nil
}

// String tells a result with two or three digits: nobody's machine is so like another that more would mean anything.
func (r result) String() string {
	out := duration(r.nanoseconds)
	if r.megabytes > 0 {
		out += ", " + strconv.FormatFloat(r.megabytes, 'f', digits(r.megabytes), 64) + " MB/s"
	}
	return out + ", " + count(r.allocations) + " allocations"
}

// digits is how many there are behind the point where three in all will do.
func digits(n float64) int {
	switch {
	case n < 10:
		return 2
	case n < 100:
		return 1
	}
	return 0
}

func duration(ns float64) string {
	switch {
	case ns < 1e3:
		return fmt.Sprintf("%.3g ns", ns)
	case ns < 1e6:
		return fmt.Sprintf("%.3g µs", ns/1e3)
	case ns < 1e9:
		return fmt.Sprintf("%.3g ms", ns/1e6)
	}
	return fmt.Sprintf("%.3g s", ns/1e9)
}

func count(n float64) string {
	switch {
	case n < 1e4:
		return fmt.Sprintf("%.0f", n)
	case n < 1e6:
		return fmt.Sprintf("%.0f thousand", n/1e3)
	}
	return fmt.Sprintf("%.2g million", n/1e6)
}

// between puts text between the marks of a document. ok is false where it has none.
func between(document []byte, text string) (out []byte, ok bool) {
	head, rest, found := bytes.Cut(document, []byte(begin))
	_, tail, closed := bytes.Cut(rest, []byte(end))
	if !found || !closed {
		return document, false
	}
	return []byte(string(head) + begin + "\n" + text + end + string(tail)), true
}
