// Package parse turns the bytes of a saved interview into an [Article].
//
// An Article is one flat list of blocks over one decoded source text, with several indices over that list: sections, turns, topics,
// speakers, images, links. Nothing owns a copy of the text. The package knows no terminal and no colour, and does no I/O.
package parse

import (
	"strings"
	"time"

	"fangtan/parse/parallel"
	"fangtan/parse/plain"
)

// Span is the half-open range [Start, End) of bytes in [Article.Source].
type Span struct{ Start, End int }

// Len returns the number of bytes in s.
func (s Span) Len() int { return s.End - s.Start }

// Range is the half-open range [Start, End) of indices into [Article.Blocks].
type Range struct{ Start, End int }

// Len returns the number of blocks in r.
func (r Range) Len() int { return r.End - r.Start }

// Contains reports whether block i is in r.
func (r Range) Contains(i int) bool { return r.Start <= i && i < r.End }

// Article is what was understood of one text. The zero value is an empty article.
// It is not changed after [Parse] returned it, so it can be read from several goroutines.
type Article struct {
	// Source is the decoded text: UTF-8, lines end in LF, no control character but tab and newline.
	Source   []byte
	Encoding string // that the text was in: "UTF-8", "GB18030", ...
	Broken   int    // characters that stand for bytes that are nothing in that encoding

	Title     string
	Blocks    []Block    // in document order; their spans ascend and do not overlap
	Meta      []Pair     // front matter and credits in the order of the source
	Front     Front      // the fields of Meta that are known, typed
	Sections  []Section  // they partition Blocks
	Speakers  []Speaker  // in order of first appearance
	Turns     []Turn     // in order; their ranges ascend and do not overlap
	Exchanges []Exchange // in order; empty where nobody asks
	Topics    []Topic
	Images    []Image
	Links     []Link // every link of the text, in order

	told       told           // what the reader says of the labels
	readings   []*reading     // of every label grammar that found something
	chosen     []*reading     // those whose labels open the turns
	crew       *parallel.Crew // who helps while Parse is at work
	text       string         // Source, while Parse is at work on an article that is not too long; see [Article.source]
	shown      []blockText    // what the blocks show, while Parse is at work on an article that is not too long; see mostShown
	characters []int32        // visible characters of each block, white space not counted
	lines      []int          // offset of the first byte of each line
	inline     *inliner       // reads the inside of a block
}

// Pair is one fact that the article states about itself, in its front matter or in the credits at its end, with key and value as the source has
// them; where the source prints no key, Key is the name of the field.
type Pair struct {
	Key, Value string
	List       []string // the items of a value that is a list, which Value has apart by ", "
	Field      Field
	Line       int // from 1
}

// Shown returns the value without the marks of Markdown, and the target of the link in it, or "".
func (p Pair) Shown() (text, target string) {
	if !strings.ContainsAny(p.Value, "[*`<") {
		return p.Value, ""
	}
	return plain.Line(p.Value)
}

// Front holds the typed fields of the front matter; a field that the source does not give is zero.
type Front struct {
	Authors   []string
	Guests    []string  // who answers, or speaks
	Hosts     []string  // who asks
	Published time.Time // in the source's zone, or UTC where it names none
	HasTime   bool      // Published has a time of day, not only a date
	Place     string
	Publisher string // who brought it out: a medium, a show, an account
	Source    string // URL
	Cover     string // URL
}

// Role says what a section is for.
type Role string

// The roles of sections.
const (
	RoleFront      Role = "front" // title and metadata
	RoleLead       Role = "lead"  // editor's note, source note
	RoleSummary    Role = "summary"
	RoleBio        Role = "bio"
	RolePeople     Role = "people"
	RoleTranscript Role = "transcript"
	RoleNotes      Role = "notes"
	RoleRelated    Role = "related"
	RolePromo      Role = "promo"
	RoleComments   Role = "comments"
	RoleBody       Role = "body"
)

// Section is a run of blocks with one role.
type Section struct {
	Role   Role
	Title  string // visible text of its heading; may be empty
	Blocks Range  // the heading included; never empty
	Why    string // the evidence for the role, for people who wonder
}

// Speaker is one person (or one role, such as Q) who speaks.
type Speaker struct {
	Name       string   // the fullest name
	Labels     []string // the labels under which the person speaks, as printed, without marks, colon and time
	Turns      int
	Characters int // visible characters spoken, white space not counted
}

// TurnKind says what a turn does in the talk.
type TurnKind string

// The kinds of turns.
const (
	KindOther    TurnKind = "other"
	KindQuestion TurnKind = "question"
	KindAnswer   TurnKind = "answer"
)

// Turn is what one speaker says until the next label.
type Turn struct {
	Speaker int // index into Article.Speakers
	Kind    TurnKind
	Blocks  Range  // the block of the label, where there is one, first; never empty
	Line    int    // line of the label, from 1
	Time    string // the label's time stamp as in the source, or ""
}

// Exchange is a question with all answers up to the next question.
type Exchange struct {
	Start, End int // half-open range of indices into Article.Turns; never empty
}

// Topic is a point of the summary, a heading within the talk, or a subject found in the talk itself.
type Topic struct {
	Title string // visible text without number and closing colon
	Line  int    // where it is stated, from 1
	Block int    // the block that states it
	Also  []int  // blocks that state it again
	Turns []int  // indices into Article.Turns that discuss it, the best first; empty when the talk does not
	Range Range  // the blocks of the stretch that discusses it, from the best place; empty when Turns is
	Found bool   // the program made it

	Placing Placing // how it was placed
}

// Image is a picture that the text shows.
type Image struct {
	URL, Alt string
	Block    int
	Line     int // from 1
}

// Link is a reference to a resource outside of the text.
type Link struct {
	URL, Title string // Title is the visible text of the link
	Block      int
}

// Related returns the links of the sections with the role [RoleRelated].
func (a *Article) Related() []Link {
	var out []Link
	for _, s := range a.Sections {
		if s.Role != RoleRelated {
			continue
		}
		for _, l := range a.Links {
			if s.Blocks.Contains(l.Block) {
				out = append(out, l)
			}
		}
	}
	return out
}
