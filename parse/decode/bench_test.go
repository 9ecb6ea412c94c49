package decode

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// BenchmarkDecode is the pass over all bytes that finds nothing to change: it must stay far off the cost of all others.
func BenchmarkDecode(b *testing.B) {
	for _, lang := range []struct{ name, text string }{{"zh", "zh-hans"}, {"en", "en"}} {
		sentences, err := os.ReadFile(filepath.Join("testdata", "encodings", lang.text+".txt"))
		if err != nil {
			b.Fatal(err)
		}
		for _, size := range []struct {
			name  string
			bytes int
		}{{"30k", 30 << 10}, {"1m", 1 << 20}, {"10m", 10 << 20}} {
			src := bytes.Repeat(sentences, size.bytes/len(sentences)+1)
			b.Run(lang.name+"/"+size.name, func(b *testing.B) {
				b.SetBytes(int64(len(src)))
				b.ReportAllocs()
				for b.Loop() {
					if _, err := Bytes(src, ""); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
