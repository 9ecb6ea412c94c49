package parse

import (
	"bytes"
	"strings"
)

// resources are the images and links of a stretch of blocks.
type resources struct {
	images []Image
	links  []Link
}

// collect adds the images and links among the runs of block i, of whose text they keep copies: it is large, and goes. A link whose text has several styles is several runs.
func (c *resources) collect(a *Article, i int, runs []Run) {
	for k := 0; k < len(runs); k++ {
		r := runs[k]
		switch {
		case r.Kind == ImageRun:
			c.images = append(c.images, Image{URL: r.URL, Alt: strings.Clone(r.Text), Block: i, Line: a.imageLine(&a.Blocks[i], r.URL)})
		case r.URL != "":
			first := k
			for k+1 < len(runs) && runs[k+1].Kind != ImageRun && runs[k+1].URL == r.URL {
				k++
			}
			c.links = append(c.links, Link{URL: strings.Clone(r.URL), Title: strings.Clone(strings.TrimSpace(visibleText(runs[first : k+1]))), Block: i})
		}
	}
}

// imageLine returns the line of b on which the image's address stands, or else b's first line.
func (a *Article) imageLine(b *Block, url string) int {
	for _, l := range b.Lines {
		if url != "" && bytes.Contains(a.Source[l.Start:l.End], []byte(url)) {
			return a.LineOf(l.Start)
		}
	}
	return a.LineOf(b.Span.Start)
}
