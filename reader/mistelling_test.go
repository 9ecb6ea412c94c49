package reader

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"fangtan/parse"
	"fangtan/reader/words"
)

// Labels of the command line that match nothing are said on the screen; those that match are not.
func TestLabelsThatMatchNothingAreSaid(t *testing.T) {
	const talk = "# 潮\n\n= 林望 = 今天的潮水怎么样？\n\n= 周守 = 比昨天高。\n"
	for labels, said := range map[string]bool{`= (\S+) =`: false, `# (\S+) #`: true, "": false} {
		a, err := parse.ParseWith([]byte(talk), parse.Options{Labels: labels})
		if err != nil {
			t.Fatal(err)
		}
		for _, w := range []*words.Words{words.Chinese(), words.English()} {
			d := underTest(t, begun(there{Part{Article: a, Last: true, Labels: labels}}, Options{Words: w}))
			d.send(tea.WindowSizeMsg{Width: 80, Height: 20})
			want := w.Settings.NoLabels("--labels", labels)
			if got := strings.Contains(d.text(), want); got != said {
				t.Errorf("with %q the screen is\n%s", labels, d.text())
			}
		}
	}
}
