package render

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// A step down a page of 40 rows. It must stay far off the millisecond in which a key is answered.
func BenchmarkStep(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 2))
	var text []string
	for n := range 200 {
		text = append(text, fmt.Sprintf("%d \x1b[38;2;212;212;212m%s\x1b[m", n, strings.Repeat("灯", 40)))
	}
	var frames []*frame
	for top := range 50 {
		frames = append(frames, &frame{content: page(r, text, top, 100, 40), width: 100, height: 40, method: ansi.GraphemeWidth})
	}
	var s surface
	sent, n := 0, 0
	for b.Loop() {
		sent += len(s.paint(frames[n%len(frames)]))
		n++
	}
	b.ReportMetric(float64(sent)/float64(n), "bytes/step")
}
