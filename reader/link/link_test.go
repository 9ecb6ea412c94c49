package link

import (
	"net/url"
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	for _, test := range []struct {
		target, url, host, written, user string
		alike                            bool
	}{
		{target: "https://example.org/a?b=c#d", url: "https://example.org/a?b=c#d", host: "example.org"},
		{target: "HTTP://Example.ORG", url: "HTTP://Example.ORG", host: "example.org"},
		{target: "https://example.org:8080/", url: "https://example.org:8080/", host: "example.org:8080"},
		{target: "http://[::1]:80/", url: "http://[::1]:80/", host: "[::1]:80"},
		{target: "https://example.org/路 径\n", url: "https://example.org/%E8%B7%AF%20%E5%BE%84%0A", host: "example.org"},
		{target: "https://bank.example@evil.example/", url: "https://bank.example@evil.example/", host: "evil.example", user: "bank.example"},
		{target: "https://bank.example:443%2Fx@evil.example", url: "https://bank.example:443%2Fx@evil.example", host: "evil.example", user: "bank.example"},
		{target: "https://例子.example/", url: "https://xn--fsqu00a.example/", host: "xn--fsqu00a.example", written: "例子.example"},
		{target: "https://xn--fsqu00a.example/", url: "https://xn--fsqu00a.example/", host: "xn--fsqu00a.example", written: "例子.example"},
		{target: "https://MÜNCHEN.example", url: "https://xn--mnchen-3ya.example", host: "xn--mnchen-3ya.example", written: "münchen.example"},
		{target: "https://\u0430pple.example", url: "https://xn--pple-43d.example", host: "xn--pple-43d.example", written: "\u0430pple.example", alike: true},
		{target: "https://\u0430\u0440\u0440\u04cf\u0435.example", url: "https://xn--80ak6aa92e.example", host: "xn--80ak6aa92e.example", written: "\u0430\u0440\u0440\u04cf\u0435.example", alike: true},
		{target: "https://ɡoogle.example", url: "https://xn--oogle-qmc.example", host: "xn--oogle-qmc.example", written: "ɡoogle.example", alike: true},
		{target: "https://почта.example", url: "https://xn--80a1acny.example", host: "xn--80a1acny.example", written: "почта.example"},
		{target: "https://日本ニュースabc.example", url: "https://xn--abc-4k4bodqhlg6744bdoc.example", host: "xn--abc-4k4bodqhlg6744bdoc.example", written: "日本ニュースabc.example"},
		{target: "https://ｅxample．org/", url: "https://example.org/", host: "example.org"}, // full-width forms are the same name
		{target: "mailto:a@example.org", url: "mailto:a@example.org", host: "a@example.org"},
		{target: "mailto:a@example.org?subject=x&attach=/etc/passwd&Body=y&bcc=z", url: "mailto:a@example.org?subject=x&Body=y", host: "a@example.org"},
		{target: "javascript:alert(1)"}, {target: "file:///etc/passwd"}, {target: "data:text/html,x"}, {target: "ssh://host/"}, {target: "//evil.example"}, {target: "a.md"}, {target: "#x"}, {target: ""},
		{target: "https://"}, {target: "https:///x"}, {target: "http:x"}, {target: "https://a%40b.example"}, {target: "https://a\\@b.example/"}, {target: "https://a b.example/"}, {target: "https://a\u202eb.example/"},
		{target: "https://a\x1b.example/"}, {target: "mailto:"}, {target: "mailto:a\nb"}, {target: "mailto:%0Ab@example.org"}, {target: "https://\u200b.example"}, {target: "\x1bhttps://a.example"},
	} {
		got, ok := Parse(test.target)
		want := Target{URL: test.url, Host: test.host, Written: test.written, User: test.user, Alike: test.alike}
		if ok != (test.url != "") || got != want {
			t.Errorf("%q is read as %+v (%t)", test.target, got, ok)
		}
	}
}

// FuzzParse: what may be opened is a URL of the web or of mail, of visible ASCII alone, whose host is the one that is shown; and is read alike again.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"https://a@例子.example:80/路?q#f", "mailto:a@b.example?subject=x&attach=y", "https://\u0430pple.example", "http://[::1]/", "https://xn--80ak6aa92e.example", "http://a\x1b/"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, target string) {
		got, ok := Parse(target)
		if !ok {
			if got != (Target{}) {
				t.Errorf("%q is refused as %+v", target, got)
			}
			return
		}
		for name, s := range map[string]string{"URL": got.URL, "host": got.Host} {
			if s == "" || strings.ContainsFunc(s, func(r rune) bool { return r <= ' ' || r > '~' }) {
				t.Errorf("%q has the %s %q", target, name, s)
			}
		}
		u, err := url.Parse(got.URL)
		if err != nil {
			t.Fatalf("%q becomes %q: %v", target, got.URL, err)
		}
		if u.Scheme != "mailto" && (u.Scheme != "http" && u.Scheme != "https" || !strings.EqualFold(u.Host, got.Host)) {
			t.Errorf("%q becomes %q, shown as %q", target, got.URL, got.Host)
		}
		if again, ok := Parse(got.URL); !ok || again.Host != got.Host || again.User != got.User || again.Alike != got.Alike {
			t.Errorf("%q becomes %q, which is read as %+v", target, got.URL, again)
		}
	})
}
