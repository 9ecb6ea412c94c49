package wire

import "strings"

// Hostile returns pieces of text that have driven terminals or misled those who read them: what a file, a file name, a title or a setting may hold. No piece
// has a line end but those that are there for it.
func Hostile() []string {
	out := []string{
		"\x1b[31;5mred\x1b[0m", "\x1b[2J\x1b[H", "\x1b[6n", "\x1b[21t", "\x1b[?1049l", "\x1b[!p", "\x1bc", "\x1b#8", "\x1b%@", "\x1b(0abc", "\x1b[5i",
		"\x1b]0;title\x07", "\x1b]2;title\x1b\\", "\x1b]52;c;ZXZpbA==\x07", "\x1b]4;1;red\x07", "\x1b]11;#ff0000\x07", "\x1b]8;;https://evil.example\x07link\x1b]8;;\x07",
		"\x1b]1337;File=:AAAA\x07", "\x1b]777;notify;a;b\x07", "\x1b]9;4;1;50\x07", "\x1b]133;A\x07",
		"\x1bP+q544e\x1b\\", "\x1bP0;1|17/ab\x1b\\", "\x1b_Ga=T;AAAA\x1b\\", "\x1b^private\x1b\\", "\x1bXstring\x1b\\", "\x1b]0;without end", "\x1bP without end", "\x1b",
		"\x9b31mC1 as a byte\x9c", "\u009b31mC1 as a character\u009c", "\u009d0;title\u009c", "\u0090q\u009c", "\u0085next line", "\u008dreverse",
		"\x07\x08\x0b\x0c\x0e\x0f\x00\x01\x11\x13\x18\x1a\x7f", "safe\b\b\b\bevil", "rm -rf\rls    ",
		"\u202egpj.exe\u202c", "\u202a\u202b\u202d\u2066\u2067\u2068\u2069", "\u200e\u200f\u061c", "\u2028line\u2029paragraph",
		"\U000e0001\U000e0041\U000e0042\U000e007f", "\ufff9a\ufffab\ufffb", "\u206a\u206f", "\u00ad\u180e\u2060\u2061\ufeff\u200b\u200c\u200d",
		"a" + strings.Repeat("\ufe0f", 40), "a" + strings.Repeat("\U000e0101", 40), "a" + strings.Repeat("\u0301", 400),
		"&#x1b;[31m", "&#27;]0;t&#7;", "&#x9b;31m", "&#x202e;abc", "&#xe0041;&#xe0042;", "a&#xfe0f;&#xfe0f;&#xfe0f;&#xfe0f;", "&#x2028;", "&#13;x", "&NewLine;x", "&Tab;x", "&#0;", "&#xFFF9;",
		"[\x1b]8;;x\x07](https://a.example)", "[text](https://a.example/\x1b]0;t\x07)", "[text](<https://a.example/a\x0ab>)", "[text](https://a.example/%0a%1b[31m)",
		"[text](<https://a.example/ b\tc>)", "[text](https://a.example/&#x1b;[31m)", "[text](javascript:alert(1))", "[text](file:///etc/passwd)", "[text](data:text/html,x)",
		"[text](https://bank.example@evil.example/)", "[text](https://bank.example%40evil.example/)", "[text](//evil.example)", "[text](ssh://host/%0aProxyCommand)", "[text](HTTPS://例子.example/路)",
		"[text](https://\u0430pple.example)", "[text](https://a.example \"title\x1b[31m\u202e\")", "![\x1b[31mimage](https://a.example/\u202e.png \"\x07\")", "<https://a.example/\u202egpj>", "<a\x1b@b.example>",
		"`\x1b[31mcode\x1b[0m`", "    \x1b[31mcode block", "$\x1b[31m x^2$", "<b title=\"\x1b[31m\">html</b>", "<!-- \x1b[31m -->", "[^\x1b]", "| \x1b[31m | b |", "\xff\xfe\xfd broken \xc0\xaf \xed\xa0\x80",
	}
	return out
}

// Article returns an article in the shape of an interview that has hostile text everywhere: in the title, the fields, the points, the labels, and what is said.
func Article() string {
	var b strings.Builder
	all := Hostile()
	piece := func(i int) string { return strings.NewReplacer("\n", "", "\r", "").Replace(all[i%len(all)]) }
	b.WriteString("# Title " + piece(0) + piece(11) + "\u202e\n\nauthor: A" + piece(12) + "\npublished: 2025-03-02\nsource: https://bank.example@evil.example/" + piece(2) + "\nnote" + piece(1) + ": " + piece(13) + "\n\n")
	b.WriteString("> **Summary**\n>\n")
	for i := range 6 {
		b.WriteString("> 1. **Point " + piece(i*7) + "one:** about the tides and the lamp " + piece(i*5+3) + "\n")
	}
	b.WriteString("\n## Interview " + piece(5) + "\n\n")
	for i, p := range all {
		name := "**Ann" + piece(0) + ":**"
		if i%2 == 1 {
			name = "**Bo\u202eb:**"
		}
		b.WriteString(name + " What of the tides and the lamp? " + p + " And " + piece(i+17) + ".\n\n")
	}
	b.WriteString("## Notes\n\n[^1]: " + piece(20) + "\n")
	return b.String()
}
