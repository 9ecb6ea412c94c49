package parse

import (
	"regexp"
	"strings"
)

// sponsored reports whether block b is read out for a sponsor, which hosts do at any length.
func (r *refiner) sponsored(b *Block) bool {
	if len(b.Lines) == 0 {
		return false
	}
	line := r.Source[b.Lines[0].Start:b.Lines[0].End]
	if len(line) == 0 || strings.IndexByte(sponsorInitials, line[0]) < 0 {
		return false
	}
	for _, start := range sponsorOpenings {
		if len(line) >= len(start) && strings.EqualFold(string(line[:len(start)]), start) {
			open := strings.ToLower(string(line[:min(len(line), 160)]))
			return containsAny(open, "brought to you by", "sponsored by", "supported by", "comes from", "赞助", "特约", "冠名", "提供")
		}
	}
	return false
}

// sponsorInitials are the first bytes of [sponsorOpenings], in either case.
const sponsorInitials = "tTsS\xE6\xE3"

// sponsorOpenings are what is read out for a sponsor begins with, in lower case.
var sponsorOpenings = []string{"this episode is", "this podcast is", "this show is", "today's episode is", "today’s episode is", "this week's episode is", "support for this", "本期节目由", "本节目由", "本期播客由", "この番組は"}

var sponsorName = regexp.MustCompile(`(?i:brought to you by|sponsored by|supported by|comes from)\s+(?i:our friends at |our friends |the folks at |the team at |the )*(\p{Lu}[\pL\d.&'’-]+)|由\s*[「“《]?([\pL\d ]{2,12}?)[」”》]?\s*(?:赞助|特约|冠名|独家)`)

// readOut marks the paragraphs behind block i, which names a sponsor, that go on about it in the same turn: they say its name or what one gets with its code. One paragraph
// between two of them is about it too.
func (r *refiner) readOut(i int) {
	b := &r.Blocks[i]
	name := ""
	if m := sponsorName.FindSubmatch(r.Source[b.Span.Start:min(b.Span.End, b.Span.Start+300)]); m != nil {
		name = string(m[1]) + string(m[2])
	}
	end := r.Turns[r.turnBefore(i)].Blocks.End
	last := i
	for k := i + 1; k < end && k <= last+2; k++ {
		b := &r.Blocks[k]
		if b.Kind != Paragraph {
			break
		}
		text := string(r.Source[b.Span.Start:b.Span.End])
		if name != "" && strings.Contains(text, name) || containsAny(strings.ToLower(text[:min(len(text), 2000)]), sponsorOffers...) {
			last = k
		}
	}
	for k := i + 1; k <= last; k++ {
		r.Blocks[k].Promo = true
	}
}

// sponsorOffers are what is promised to those who hear of a sponsor, in lower case.
var sponsorOffers = []string{"use code", "use the code", "promo code", "discount", "% off", "percent off", "free trial", "for free at", "sign up at", "优惠码", "折扣码", "立减", "试用"}
