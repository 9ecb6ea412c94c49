package parse

import (
	"bytes"
	"strconv"
	"strings"
)

// joinCues makes turns of the cues of captions: cues of one speaker that follow each other are joined into paragraphs, and a label is kept where the speaker
// changes. Numbers, times and repeated names lie within the spans of these blocks and show nothing.
func (a *Article) joinCues(labels []label) []opening {
	j := joiner{src: a.Source, from: -1}
	next := 0
	for i, b := range a.Blocks {
		switch {
		case b.Kind != Definition || b.Info != cueInfo:
			if b.Kind == Data {
				j.out = append(j.out, b)
				continue
			}
			first := next
			for next < len(labels) && labels[next].block == i {
				next++
			}
			j.cue(b, labels[first:next])
		default:
			j.time(b)
		}
	}
	j.flush()
	j.rest()
	a.Blocks = j.out
	a.captionSections()
	return j.opened
}

// joiner holds the turn and the paragraph that are being put together.
type joiner struct {
	src     []byte
	out     []Block
	opened  []opening
	speaker string
	open    *Block  // the paragraph that cues are added to, or nil
	from    int     // where what belongs to the next block starts; -1 where nothing waits
	until   int     // where what waits ends
	start   float64 // of the cue, in seconds
	end     float64 // of the cue before it
	stamp   string
	last    []byte // the last line shown, without tags: captions that roll show it again
}

// A paragraph of captions ends with a sentence, once it is so long or a silence is so long.
const (
	paragraphBytes = 600
	silence        = 4.0 // seconds
)

// time takes up the number and time of a cue.
func (j *joiner) time(b Block) {
	j.wait(b.Span)
	last := j.src[b.Lines[len(b.Lines)-1].Start:b.Lines[len(b.Lines)-1].End]
	m := cueTime.FindSubmatch(last)
	if m == nil {
		return
	}
	j.stamp = string(cutFraction(m[1]))
	j.start = seconds(m[1])
	if j.open != nil && j.sentenceEnds() && (j.open.Span.Len() > paragraphBytes*2 || j.start-j.end > silence) {
		j.flush()
	}
	j.end = seconds(bytes.TrimSpace(m[0][bytes.Index(m[0], cueArrow)+len(cueArrow):]))
}

// wait keeps a span that shows nothing for the next block.
func (j *joiner) wait(s Span) {
	if j.from < 0 {
		j.from = s.Start
	}
	j.until = s.End
}

// sentenceEnds reports whether the open paragraph ends as a sentence does.
func (j *joiner) sentenceEnds() bool {
	s := bytes.TrimRight(j.src[:j.open.Span.End], " \t\"'”’</>abcivu")
	for _, stop := range [...]string{".", "?", "!", "。", "？", "！", "…", "♪"} {
		if bytes.HasSuffix(s, []byte(stop)) {
			return true
		}
	}
	return false
}

func cutFraction(s []byte) []byte {
	if at := bytes.IndexAny(s, ".,"); at > 0 {
		return s[:at]
	}
	return s
}

// seconds reads a time of a cue.
func seconds(s []byte) float64 {
	total := 0.0
	for part := range strings.SplitSeq(strings.ReplaceAll(string(s), ",", "."), ":") {
		n, err := strconv.ParseFloat(part, 64)
		if err != nil {
			return total
		}
		total = total*60 + n
	}
	return total
}

// cue adds the lines of a cue to the turn of its speaker.
func (j *joiner) cue(b Block, labels []label) {
	for k := 0; k < len(b.Lines); k++ {
		l := b.Lines[k]
		if len(labels) > 0 && labels[0].line == k {
			j.label(l, labels[0])
			l.Start, labels = min(labels[0].end, l.End), labels[1:]
		}
		j.add(l)
	}
}

// label opens a turn where the speaker changes; the name of the one who goes on is a part of the paragraph that shows nothing.
func (j *joiner) label(l Line, found label) {
	if found.name == j.speaker {
		j.wait(Span{l.Start, found.end})
		return
	}
	j.flush()
	j.speaker = found.name
	start := l.Start
	if j.from >= 0 {
		start = j.from
	}
	if found.time == "" {
		found.time = j.stamp
		if j.stamp != "" {
			found.shown += " " + j.stamp
		}
	}
	span := Span{start, trimEnd(j.src, start, min(found.end, l.End))}
	j.opened = append(j.opened, opening{len(j.out), &found})
	j.out = append(j.out, Block{Kind: Label, Info: sourceLine(found.shown), Span: span, Lines: []Line{{Span: span}}})
	j.out[len(j.out)-1].Lines[0].Start = min(l.Start, span.End) // no name, where nothing says whose turn it is
	j.from = -1
}

// add shows a line in the open paragraph; a line that the cue before has shown already is not shown again.
func (j *joiner) add(l Line) {
	if l.Len() <= 0 {
		return
	}
	if j.open == nil {
		start := l.Start
		if j.from >= 0 {
			start = j.from
		}
		j.open = &Block{Kind: Paragraph, Span: Span{start, l.End}}
	}
	j.from = -1
	j.open.Span.End = l.End
	shown := spokenCue(j.src[l.Start:l.End])
	if len(shown) > 0 && bytes.Equal(shown, j.last) {
		return
	}
	j.last = shown
	j.open.Lines = append(j.open.Lines, l)
}

// spokenCue returns a line of captions without what says when each of its words is spoken.
func spokenCue(line []byte) []byte {
	if bytes.IndexByte(line, '<') < 0 {
		return bytes.TrimSpace(line)
	}
	line = inlineTime.ReplaceAll(line, nil)
	for _, tag := range [...]string{"<c>", "</c>"} {
		line = bytes.ReplaceAll(line, []byte(tag), nil)
	}
	return bytes.TrimSpace(line)
}

// flush ends the open paragraph.
func (j *joiner) flush() {
	if j.open != nil {
		j.out = append(j.out, *j.open)
		j.open = nil
	}
}

// rest keeps times that no text follows.
func (j *joiner) rest() {
	if j.from >= 0 {
		j.out = append(j.out, Block{Kind: Definition, Info: cueInfo, Span: Span{j.from, trimEnd(j.src, j.from, j.until)}})
	}
}

// captionSections gives captions their sections: the header, and the talk.
func (a *Article) captionSections() {
	a.Sections = nil
	from := 0
	if len(a.Blocks) > 0 && a.Blocks[0].Kind == Data {
		a.Sections = append(a.Sections, Section{Role: RoleFront, Title: a.Title, Blocks: Range{0, 1}, Why: whyCaptionHeader})
		from = 1
	}
	if from < len(a.Blocks) {
		a.Sections = append(a.Sections, Section{Role: RoleTranscript, Blocks: Range{from, len(a.Blocks)}, Why: whyCaptions})
	}
}
