package parse

import (
	"bytes"
	"strings"
)

// resources lists the images and links of the text. Only blocks that can hold one are read.
func (a *Article) resources() {
	for i := range a.Blocks {
		b := &a.Blocks[i]
		if !a.mayLink(b) {
			continue
		}
		for _, r := range a.Runs(i) {
			switch {
			case r.Kind == ImageRun:
				a.Images = append(a.Images, Image{URL: r.URL, Alt: r.Text, Block: i, Line: a.imageLine(b, r.URL)})
			case r.URL != "":
				if n := len(a.Links); n > 0 && a.Links[n-1].Block == i && a.Links[n-1].URL == r.URL {
					a.Links[n-1].Title += r.Text // one link in several styles
					continue
				}
				a.Links = append(a.Links, Link{URL: r.URL, Title: strings.TrimSpace(r.Text), Block: i})
			}
		}
	}
}

func (a *Article) mayLink(b *Block) bool {
	if b.Kind == Code || b.Kind == Data || b.Kind == Rule || b.Kind == Definition || b.Kind == Label {
		return false
	}
	s := a.Source[b.Span.Start:b.Span.End]
	return bytes.ContainsAny(s, "[<@") || bytes.Contains(s, []byte("://")) || bytes.Contains(s, []byte("www."))
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
