package parse

import "testing"

func TestFootnote(t *testing.T) {
	a := mustParse(t, []byte("一[^1]二[^long name]三[^none]\n\n[^1]: 甲\n\n    乙\n\n    > 丙\n\n[^long name]: 丁\n\n> [^2]: 戊\n\n[^1]: 又一个\n\n末[^2]\n"))
	for label, want := range map[string]string{"1": "甲|乙|丙", "long name": "丁", "2": "戊", "none": "", "": ""} {
		got := ""
		for i, r := a.Footnote(label).Start, a.Footnote(label); i < r.End; i++ {
			if got != "" {
				got += "|"
			}
			got += a.Text(i)
		}
		if got != want {
			t.Errorf("note %q is %q, want %q", label, got, want)
		}
	}
}
