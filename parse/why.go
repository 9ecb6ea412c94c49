package parse

import "strings"

// The reasons for the roles of sections, in English. Where one holds a word of the article, … stands for that here; see [ReasonOf].
const (
	whyFacts          = "the title and what the article says about itself"
	whyCaptionHeader  = "the header of the captions"
	whyCaptions       = "it is captions"
	whyNoHeading      = "it has no heading that tells more"
	whyNoWord         = "no word of its heading tells more"
	whyWord           = "its heading says “…”"
	whyLine           = "its first line says “…”"
	whyAnnounced      = "its heading says that the talk follows"
	whyTurns          = "it holds turns"
	whyHeadLine       = "a line of its own between turns heads it"
	whyChapters       = "it is a list of chapters with time stamps before the talk"
	whyNumberedPoints = "it is a numbered list of points before the talk"
	whyQuotedPoints   = "it is a quote with a list of points before the talk"
	whyListedPoints   = "it is a list of points before the talk"
	whyNames          = "it names the people and their initials or parts"
	whyIntroduces     = "it says of a speaker who that is"
	whyNoTurn         = "it announces the talk and holds no turn"
	whyTitleAgain     = "its heading is the title once more"
	whyRule           = "it stands behind the rule that closes the talk"
	whyMakers         = "it says who made the article"
	whyNote           = "it is a note"
	whyPromoCloses    = "it stands behind promotion that closes the talk"
	whyEndMark        = "it stands behind the mark that ends the talk"
	whyPast           = "it speaks of the talk as past"
	whyElsewhere      = "it leads elsewhere"
	whyPart           = "it names a part of its own"
	whyLinks          = "it is a list of links"
	whyLinksBehind    = "it is a list of links behind the talk"
	whyBehindNoTurn   = "it stands behind the talk and holds no turn"
	whyBehind         = "it stands behind the talk"
	whyPromo          = "it asks to follow, scan, subscribe, share, buy or read elsewhere"
	whyLead           = "it stands between the front matter and what follows"
	whyWithin         = "its heading is below one that tells its role"
	whyBehindPoints   = "it follows the points of a summary"
)

// Reasons returns all reasons that a section's Why can hold, with … for a word of the article.
func Reasons() []string {
	return []string{
		whyFacts, whyCaptionHeader, whyCaptions, whyNoHeading, whyNoWord, whyWord, whyLine, whyAnnounced,
		whyTurns, whyHeadLine, whyChapters, whyNumberedPoints, whyQuotedPoints, whyListedPoints, whyNames, whyIntroduces,
		whyNoTurn, whyTitleAgain, whyRule, whyMakers, whyNote, whyPromoCloses, whyEndMark, whyPast,
		whyElsewhere, whyPart, whyLinks, whyLinksBehind, whyBehindNoTurn, whyBehind, whyPromo, whyLead,
		whyWithin, whyBehindPoints,
	}
}

// whyWith puts a word of the article into a reason.
func whyWith(reason, word string) string { return strings.Replace(reason, "…", word, 1) }

// ReasonOf parts a section's Why into the reason as [Reasons] has it and the word of the article in it, or "".
func ReasonOf(why string) (reason, word string) {
	before, rest, ok := strings.Cut(why, "“")
	end := strings.LastIndex(rest, "”")
	if !ok || end < 0 {
		return why, ""
	}
	return before + "“…" + rest[end:], rest[:end]
}
