package parse

// Kind is the kind of a [Block].
type Kind uint8

// The kinds of blocks. Containers (quotes, lists, ...) are no blocks: they are the [Container] chain of the blocks inside them.
const (
	Paragraph  Kind = iota
	Heading         // Level 1 to 6
	Label           // who speaks: the first block of a turn that has a label; cut from the paragraph or heading it opens
	Code            // fenced or indented
	Table           // GFM
	Rule            // thematic break
	HTML            // raw HTML block
	Data            // front matter: YAML, TOML or "key: value" lines
	Definition      // link reference definition: no visible text
)

// String returns the name of the kind, for dumps.
func (k Kind) String() string {
	return [...]string{"paragraph", "heading", "label", "code", "table", "rule", "html", "data", "definition"}[k]
}

// Block is a leaf of the document: a piece of text that is set as one. Blocks are values; the text stays in [Article.Source].
type Block struct {
	Kind  Kind
	Level uint8 // of a heading, from 1
	Base  Marks // marks that hold for the whole block (a question cut from `**问：…？**` is Strong)
	// Joined says that the block goes on with what the block before it holds: one paragraph or code too long to be one block.
	Joined bool
	Promo  bool // it is promotion; where it stands within a turn it is no speech
	Fact   bool // each of its lines states facts that are in [Article.Meta]
	Lined  bool // its source lines are lines on the page too, as those of a list without list marks

	// Span holds all bytes of the block, its own markup included ("# ", "```", the marks around a label). What lies between the
	// spans of two blocks is white space and the marks of containers ("> ", "1. ") only.
	Span Span
	// Lines are the block's content lines in order, without container marks, block markup and line ends.
	Lines []Line
	In    *Container // innermost container, or nil
	Info  string     // language of a code block
}

// Line is one line of a block's content.
type Line struct {
	Span
	Pad int // columns of a tab that a container took a part of: so many spaces stand before the span
}

// ContainerKind is the kind of a [Container].
type ContainerKind uint8

// The kinds of containers.
const (
	Quote       ContainerKind = iota
	Item                      // of a list
	Footnote                  // definition of a footnote
	Term                      // of a definition list
	Description               // of a definition list
)

// String returns the name of the kind, for dumps.
func (k ContainerKind) String() string {
	return [...]string{"quote", "item", "footnote", "term", "description"}[k]
}

// Container is a quote, a list item, or another block that holds blocks. All blocks in one container share one pointer.
type Container struct {
	Parent *Container // or nil
	Kind   ContainerKind

	// For an Item:
	Ordered bool // numbered
	Tight   bool // no blank lines between the items' paragraphs
	Task    bool // a task list item
	Done    bool // its box is checked
	Number  int  // the number to show, where Ordered
	Last    int  // the number of the list's last item, where Ordered
	List    int  // number of its list: the items of one list share it, and no others; later lists have higher ones

	Depth int // containers around it, itself included

	Name string // of a Footnote: its label
}
