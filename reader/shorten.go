package reader

import (
	"github.com/charmbracelet/x/ansi"

	"fangtan/reader/cells"
	"fangtan/reader/sentence"
)

// shortened returns what of a question stands for it in so many cells: all of it where it fits. Else it begins with the first sentence that asks, since what
// leads up to a question matters less, and ends at the last end of a sentence, of a clause or of a word that fits. An ellipsis stands for what is left out.
func shortened(text string, room int, method ansi.Method) string {
	const more = "…"
	if method.StringWidth(text) <= room {
		return text
	}
	spans := sentence.Split(text)
	first, lead := sentence.Asking(text, spans), ""
	if first > 0 {
		text, lead = text[spans[first].Start:], more
		spans = sentence.Split(text)
		if method.StringWidth(lead+text) <= room {
			return lead + text
		}
	}
	fits, _ := cells.Prefix(text, room-method.StringWidth(lead)-method.StringWidth(more), method)
	end := 0
	for _, s := range spans {
		if s.End <= fits {
			end = s.End
		}
	}
	if end == 0 {
		end = sentence.ClauseEnd(text, fits)
	}
	if end == 0 {
		return cells.Truncate(lead, room, "", method)
	}
	return lead + text[:end] + more
}
