package find

import (
	"strings"
	"testing"
)

func TestIn(t *testing.T) {
	tests := []struct {
		query, text string
		want        string // the matched stretches, apart by |
	}{
		{"", "abc", ""},
		{"abc", "", ""},
		{"go", "Go, go, GO!", "Go|go|GO"},
		{"Go", "Go, go, GO!", "Go"},
		{"合成数据", "谈合成数据，再谈合成数据。", "合成数据|合成数据"},
		{"aa", "aaaaa", "aa|aa"},
		{"ai", "ＡＩ与 AI 与ａｉ", "ＡＩ|AI|ａｉ"},
		{"AI", "ＡＩ与 AI 与ａｉ", "ＡＩ|AI"},
		{"ＡＩ", "ＡＩ与 AI 与ａｉ", "ＡＩ|AI"},
		{"ａｉ", "ＡＩ与 AI", "ＡＩ|AI"},
		{"他说,好", "他说，好。他说,好", "他说，好|他说,好"},
		{"：好", "他说：好", "：好"},
		{"alphago zero", "AlphaGo\nZero, AlphaGo\tZero, AlphaGo　Zero, AlphaGo\u00A0Zero", "AlphaGo\nZero|AlphaGo\tZero|AlphaGo　Zero|AlphaGo\u00A0Zero"},
		{"straße", "STRAßE straẞe", "STRAßE|straẞe"},
		{"k", "kK\u212A", "k|K|\u212A"},
		{"σ", "Σσς", "Σ|σ|ς"},
		{"ж", "Жж", "Ж|ж"},
		{"Ж", "Жж", "Ж"},
		{"カタカナ", "ｶﾀｶﾅ カタカナ", "ｶﾀｶﾅ|カタカナ"},
		{"é", "É é", "É|é"},
		{"x", "ＡＢＣx，ＤＥx", "x|x"},
		{"b", "a\xFFb", "b"},
	}
	for _, tt := range tests {
		var got []string
		for _, m := range Compile(tt.query).In(tt.text) {
			got = append(got, tt.text[m.Start:m.End])
		}
		if s := strings.Join(got, "|"); s != tt.want {
			t.Errorf("%q in %q: %q, want %q", tt.query, tt.text, s, tt.want)
		}
	}
}
