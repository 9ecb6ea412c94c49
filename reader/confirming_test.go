package reader

import (
	"strings"
	"testing"

	"fangtan/reader/words"
)

// What a link is there to be mistaken for can be read whatever the width, and so can the end of its host, which says whose it is.
func TestWarningsOfALinkAreReadable(t *testing.T) {
	const article = "# 链接\n\n[一](https://bank.example.org@evil.example.net/a/very/long/path/that/goes/on/and/on/and/on)\n\n[二](https://раураl.example.net/login)\n\n" +
		"[三](https://accounts.bank.example.org.security.check.of.your.login.example.net/)\n"
	for _, w := range []*words.Words{words.Chinese(), words.English()} {
		for _, tt := range []struct {
			key  string
			says []string
		}{
			{"1", []string{w.Links.User("bank.example.org"), "evil.example.net"}},
			{"2", []string{w.Links.Alike("раураl.example.net"), ".example.net"}},
			{"3", []string{"login.example.net"}},
		} {
			for _, width := range []int{30, 40, 80, 160} {
				for _, height := range []int{6, 9, 12, 40} {
					d := drive(t, article, width, height, Options{Words: w})
					d.press(tt.key, "l", "home")
					for range tt.key[0] - '1' {
						d.press("down")
					}
					d.press("enter")
					read := inFrame(d.screen())
					says := append(tt.says, w.Links.Answer)
					if height < 12 {
						says = []string{tt.says[len(tt.says)-1], w.Links.Answer} // where it leads and what to do before all else
					}
					for _, want := range says {
						if !strings.Contains(read, unspaced(want)) {
							t.Errorf("%dx%d does not say %q:\n%s", width, height, want, d.text())
						}
					}
				}
			}
		}
	}
}

// inFrame returns what stands in the frame of a screen, without white space.
func inFrame(rows []string) string {
	var out strings.Builder
	for _, row := range rows {
		if parts := strings.Split(row, "│"); len(parts) > 2 { // at the left there may be the outline
			out.WriteString(unspaced(parts[len(parts)-2]))
		}
	}
	return out.String()
}

func unspaced(s string) string { return strings.Join(strings.Fields(s), "") }
