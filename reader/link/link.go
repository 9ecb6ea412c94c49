// Package link says where the target of a link leads, and whether it may be opened or made clickable. The text that names a target is a stranger's: it is
// made to look like another one where that pays.
package link

import (
	"net/url"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/idna"
)

// Target is a target that may be opened: of the web or of mail.
type Target struct {
	URL string // as it is given to a program: bytes from '!' to '~' alone, the host in ASCII

	// Host is where it leads: a host's name in ASCII, as the name service has it, with the port where one is given, or an address of mail.
	Host string
	// Written is the host in the letters that it is written with, where these are others; else "".
	Written string
	// User is the name before the host, which leads nowhere but is there to be mistaken for it; "" for none.
	User string
	// Alike says that Written can be taken for another name: its letters are of several scripts, or look like Latin ones.
	Alike bool
}

// Clickable reports whether the terminal may open it at a click, which asks nothing: not where it seems to lead elsewhere.
func (t Target) Clickable() bool { return t.User == "" && !t.Alike }

// Parse reads the target of a link. ok is false for one that may not be opened.
func Parse(target string) (t Target, ok bool) {
	escaped := escape(target)
	u, err := url.Parse(escaped)
	if err != nil {
		return Target{}, false
	}
	switch strings.ToLower(u.Scheme) {
	case "http", "https":
		return web(escaped, u)
	case "mailto":
		return mail(u)
	}
	return Target{}, false
}

// web reads a target of the web. Hosts are those of UTS #46; one that the name service cannot have is none.
func web(escaped string, u *url.URL) (Target, bool) {
	name := u.Hostname()
	if name == "" {
		return Target{}, false
	}
	t := Target{URL: escaped, Host: u.Host}
	if u.User != nil {
		t.User = u.User.Username()
	}
	if strings.Contains(name, ":") { // an address of IPv6
		return t, ascii(u.Host)
	}
	profile := idna.New(idna.MapForLookup(), idna.Transitional(false), idna.StrictDomainName(false))
	plain, err := profile.ToASCII(name)
	if err != nil || !utf8.ValidString(name) || plain == "" || !ascii(plain) || strings.HasPrefix(plain, ".") || strings.Contains(plain, "..") {
		return Target{}, false
	}
	if port := u.Port(); port != "" {
		plain += ":" + port
	}
	if plain != u.Host && !strings.EqualFold(plain, u.Host) {
		u.Host = plain
		t.URL = escape(u.String())
	}
	t.Host = strings.ToLower(plain)
	if written, err := idna.ToUnicode(t.Host); err == nil && written != t.Host {
		t.Written, t.Alike = written, alike(written)
	}
	return t, true
}

// mail reads an address of mail. Of the fields for the message those are left that say what it is about: others can attach files (RFC 6068, section 4).
func mail(u *url.URL) (Target, bool) {
	address, err := url.PathUnescape(u.Opaque)
	if err != nil || address == "" || strings.ContainsFunc(address, func(r rune) bool { return r <= ' ' || r == 0x7F }) || !ascii(address) {
		return Target{}, false
	}
	t := Target{URL: "mailto:" + u.Opaque, Host: address}
	var kept []string
	for field := range strings.SplitSeq(u.RawQuery, "&") {
		switch name, _, _ := strings.Cut(field, "="); strings.ToLower(name) {
		case "to", "cc", "subject", "body":
			kept = append(kept, field)
		}
	}
	if len(kept) > 0 {
		t.URL += "?" + strings.Join(kept, "&")
	}
	return t, true
}

// escape encodes the bytes of target that a URL cannot hold, but those of a host, which are letters of a name.
func escape(target string) string {
	start, end := 0, 0
	if i := strings.Index(target, "://"); i >= 0 {
		start = i + 3
		end = start + len(target[start:])
		if j := strings.IndexAny(target[start:], "/?#"); j >= 0 {
			end = start + j
		}
	}
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for i := 0; i < len(target); i++ {
		c := target[i]
		if c > ' ' && c < 0x7F || c >= utf8.RuneSelf && i >= start && i < end {
			b.WriteByte(c)
			continue
		}
		b.WriteByte('%')
		b.WriteByte(hex[c>>4])
		b.WriteByte(hex[c&15])
	}
	return b.String()
}

func ascii(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
}
