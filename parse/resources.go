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

// collect adds the images and links among the runs of block i.
func (c *resources) collect(a *Article, i int, runs []Run) {
	for _, r := range runs {
		switch {
		case r.Kind == ImageRun:
			c.images = append(c.images, Image{URL: r.URL, Alt: r.Text, Block: i, Line: a.imageLine(&a.Blocks[i], r.URL)})
		case r.URL != "":
			if n := len(c.links); n > 0 && c.links[n-1].Block == i && c.links[n-1].URL == r.URL {
				c.links[n-1].Title += r.Text // one link in several styles
				continue
			}
			c.links = append(c.links, Link{URL: r.URL, Title: strings.TrimSpace(r.Text), Block: i})
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
