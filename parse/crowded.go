package parse

import "bytes"

// A file may be made of a million blocks of two bytes, and what is known of a block takes a hundred. Text whose lines are as short as that all through is no
// article, and no list that anybody reads: it is shown as it stands.
const (
	crowdedBytes = 64 << 10 // of a portion, below which anything may be read
	crowdedLine  = 12       // bytes in a line that is not blank, on average, with the line ends behind it
)

// crowded reports whether a portion is nothing but very short lines.
func crowded(text []byte) bool {
	if len(text) < crowdedBytes {
		return false
	}
	lines := bytes.Count(text, []byte("\n")) - bytes.Count(text, []byte("\n\n"))
	return len(text) < lines*crowdedLine
}

// A paragraph is crowded sooner, since each of its lines might open with the name of one who speaks.
const (
	crowdedLines  = 4096 // below which a paragraph may be any
	crowdedSpeech = 8    // bytes in a line, on average: a name, a colon, and next to nothing
)

// crowdedParagraph reports whether the lines of b are too short to be anybody's speech.
func crowdedParagraph(b *Block) bool {
	return b.Kind == Paragraph && len(b.Lines) > crowdedLines && b.Span.Len() < len(b.Lines)*crowdedSpeech
}

// asItStands makes one block of a part of the source, whatever marks are in it.
func (f *flattener) asItStands(s Span) {
	lines := make([]Line, 0, bytes.Count(f.src[s.Start:s.End], []byte("\n"))+1)
	for at := s.Start; at < s.End; {
		end := min(lineEnd(f.src, at), s.End)
		if end > at || len(lines) > 0 {
			lines = append(lines, Line{Span: Span{at, end}})
		}
		at = end + 1
	}
	for n := len(lines); n > 0 && lines[n-1].Len() == 0; n = len(lines) {
		lines = lines[:n-1]
	}
	if len(lines) > 0 {
		f.add(Block{Kind: Code, Lines: lines, Span: Span{lines[0].Start, lines[len(lines)-1].End}})
	}
}
