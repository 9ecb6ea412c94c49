package reader

import "fangtan/parse"

// visible is the text that can be searched: what the page shows of each block.
type visible struct {
	article *parse.Article
	untold  map[int]bool // blocks that show nothing of it
}

func (v visible) Len() int { return len(v.article.Blocks) }

func (v visible) Text(i int) string {
	if v.untold[i] {
		return ""
	}
	return v.article.Text(i)
}

// Raw returns the source of blocks whose text stands in it as it shows, but for markup.
func (v visible) Raw(i int) []byte {
	b := &v.article.Blocks[i]
	switch {
	case v.untold[i], b.Kind == parse.Rule, b.Kind == parse.Definition:
		return []byte{}
	case b.Kind == parse.Paragraph, b.Kind == parse.Heading, b.Kind == parse.Code:
		return v.article.Source[b.Span.Start:b.Span.End]
	}
	return nil
}
