package parse

import (
	"regexp"
	"strings"
)

// bareURL matches a web address that stands in running text without marks around it. goldmark's linkifier sees one only after a space;
// Chinese text puts it right after a full-width colon.
var bareURL = regexp.MustCompile(`https?://[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+`)

// linkBare makes links of the web addresses in the runs that are no links yet.
func linkBare(runs []Run) []Run {
	found := false
	for _, r := range runs {
		found = found || linkable(r)
	}
	if !found {
		return runs
	}
	var out []Run
	for _, r := range runs {
		if !linkable(r) {
			out = append(out, r)
			continue
		}
		at := 0
		for _, m := range bareURL.FindAllStringIndex(r.Text, -1) {
			end := m[0] + len(strings.TrimRight(r.Text[m[0]:m[1]], ".,;:!?'*_"))
			out = appendText(out, r, r.Text[at:m[0]], "")
			out = appendText(out, r, r.Text[m[0]:end], r.Text[m[0]:end])
			at = end
		}
		out = appendText(out, r, r.Text[at:], "")
	}
	return out
}

func linkable(r Run) bool {
	return r.Kind == TextRun && r.URL == "" && r.Marks&(InlineCode|InlineMath) == 0 && strings.Contains(r.Text, "://")
}

func appendText(out []Run, like Run, text, url string) []Run {
	if text == "" {
		return out
	}
	return append(out, Run{Text: text, Marks: like.Marks, URL: url})
}
