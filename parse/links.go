package parse

import (
	"strings"

	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/util"
)

// definition is a link reference definition (CommonMark 4.7) in one string, since there may be a million of them: the label in the form that finds it, the destination, and the title,
// with line ends between them. Only the title may have more. It is a [parser.Reference].
type definition string

func newDefinition(r parser.Reference) definition {
	return definition(util.ToLinkReference(r.Label()) + "\n" + string(r.Destination()) + "\n" + string(r.Title()))
}

func (d definition) String() string { return string(d) }

func (d definition) label() string {
	label, _, _ := strings.Cut(string(d), "\n")
	return label
}

// Label returns what the definition is found by.
func (d definition) Label() []byte { return []byte(d.label()) }

// Destination returns the address.
func (d definition) Destination() []byte {
	destination, _, _ := strings.Cut(string(d[len(d.label())+1:]), "\n")
	return []byte(destination)
}

// Title returns the title, empty where there is none.
func (d definition) Title() []byte {
	_, title, _ := strings.Cut(string(d[len(d.label())+1:]), "\n")
	return []byte(title)
}

// links are the definitions of a text by their labels. Of those with one label the first one counts.
type links map[string]definition

func (l links) add(d definition) {
	if label := d.label(); l[label] == "" {
		l[label] = d
	}
}

// defining is the context of a parse of blocks in which what is defined leaves no node behind.
type defining struct {
	parser.Context
	links links
}

// AddReference adds a definition.
func (c defining) AddReference(r parser.Reference) { c.links.add(newDefinition(r)) }

// calling is the context of the parse of one block that sees the links which the whole text defines.
type calling struct {
	parser.Context
	links links
}

// Reference returns the definition with a label, in the form that finds it.
func (c calling) Reference(label string) (parser.Reference, bool) {
	d, ok := c.links[label]
	return d, ok
}
