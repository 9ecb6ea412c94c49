package parse

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/BurntSushi/toml"
	"go.yaml.in/yaml/v3"
)

// dataFences are the lines that open and close a block of data at the start of a text, and its format (Jekyll, Hugo).
func dataFences() []struct{ open, close, format string } {
	return []struct{ open, close, format string }{{"---", "---", "yaml"}, {"+++", "+++", "toml"}, {"{", "}", "json"}}
}

// dataLine matches the first line of data: a key, a comment, a table.
var dataLine = regexp.MustCompile(`^\s*(#|"?[\pL_][^:=]*"?\s*[:=]|\[)`)

// dataBlock returns the block of YAML, TOML or JSON that opens the text, or nil, and the offset behind it.
func dataBlock(text []byte) (*Block, int) {
	first := strings.TrimRight(string(text[:lineEnd(text, 0)]), " \t")
	long := len(first) > 3 && strings.Trim(first, "-") == ""
	for _, f := range dataFences() {
		if long && f.format == "yaml" {
			f.open, f.close = first, first
		}
		if first != f.open {
			continue
		}
		b := &Block{Kind: Data, Info: f.format}
		for at := lineEnd(text, 0) + 1; at < len(text); {
			end := lineEnd(text, at)
			line := strings.TrimRight(string(text[at:end]), " \t")
			if line == f.close || f.format == "yaml" && line == "..." {
				b.Span = Span{0, end}
				return b, min(end+1, len(text))
			}
			if strings.Trim(line, " \t") != "" && (len(b.Lines) == 0 || long && line[0] != ' ' && line[0] != '-') && !dataLine.MatchString(line) {
				return nil, 0 // a rule, and not the fence of front matter
			}
			b.Lines = append(b.Lines, Line{Span: Span{at, end}})
			at = end + 1
		}
	}
	return nil, 0
}

// statement is one fact as a source states it: a key and its values, of which a list has several. At is an offset in the source.
type statement struct {
	key    string
	field  Field
	values []string
	url    string // the target of a link among the values
	at     int
}

// maxData is the size in bytes up to which a data block is read by its format; no front matter is as long.
const maxData = 64 << 10

// dataStatements reads a data block, by its format where it keeps to it. Much front matter of the wild does not (`title: A: B`): it is read line by line.
func (a *Article) dataStatements(b *Block) []statement {
	if n := len(b.Lines); n > 0 && b.Lines[n-1].End-b.Lines[0].Start <= maxData {
		text := a.Source[b.Lines[0].Start:b.Lines[n-1].End]
		switch b.Info {
		case "yaml":
			if out, ok := a.yaml(text, b); ok {
				return out
			}
		case "toml":
			if out, ok := a.readTOML(text, b); ok {
				return out
			}
		case "json": // which is YAML too, once the braces are back
			if out, ok := a.yaml(append(append([]byte("{"), text...), '}'), b); ok {
				return out
			}
		}
	}
	return a.dataLines(b)
}

func (a *Article) yaml(text []byte, b *Block) ([]statement, bool) {
	var doc yaml.Node
	if err := yaml.Unmarshal(text, &doc); err != nil || len(doc.Content) == 0 || doc.Content[0].Kind != yaml.MappingNode {
		return nil, false
	}
	var out []statement
	flattenYAML(doc.Content[0], "", 0, func(key string, line int, values []string) {
		out = append(out, statement{key: key, values: values, at: b.Lines[max(0, min(line, len(b.Lines))-1)].Start})
	})
	return out, true
}

// maxMappings is how deep mappings are read within each other.
const maxMappings = 8

// flattenYAML calls f for each key of a mapping, those of mappings within it with the outer key and a stop before them.
func flattenYAML(m *yaml.Node, outer string, depth int, f func(key string, line int, values []string)) {
	for i := 0; i+1 < len(m.Content); i += 2 {
		key, value := m.Content[i], m.Content[i+1]
		if value.Kind == yaml.MappingNode && depth < maxMappings {
			flattenYAML(value, outer+key.Value+".", depth+1, f)
			continue
		}
		var values []string
		scalars(value, 0, func(s string) { values = append(values, s) })
		f(outer+key.Value, key.Line, values)
	}
}

// scalars calls f for the scalars of a list, of a mapping within a list for its name alone where it has one.
func scalars(n *yaml.Node, depth int, f func(string)) {
	switch {
	case depth > maxMappings:
	case n.Kind == yaml.ScalarNode:
		f(n.Value)
	case n.Kind == yaml.MappingNode:
		for i := 0; i+1 < len(n.Content); i += 2 {
			if k := n.Content[i].Value; k == "name" || k == "title" {
				scalars(n.Content[i+1], depth+1, f)
				return
			}
		}
		for i := 1; i < len(n.Content); i += 2 {
			scalars(n.Content[i], depth+1, f)
		}
	case n.Kind == yaml.SequenceNode:
		for _, c := range n.Content {
			scalars(c, depth+1, f)
		}
	}
}

// readTOML reads the keys of a TOML text in their order.
func (a *Article) readTOML(text []byte, b *Block) ([]statement, bool) {
	var values map[string]any
	meta, err := toml.Decode(string(text), &values)
	if err != nil {
		return nil, false
	}
	var out []statement
	for _, key := range meta.Keys() {
		var value any = values
		for _, part := range key {
			table, _ := value.(map[string]any)
			value = table[part]
		}
		if _, table := value.(map[string]any); table || value == nil {
			continue // its own keys follow, or it is within a list of tables
		}
		s := statement{key: strings.Join(key, "."), at: a.keyLine(b, key[len(key)-1])}
		tomlValues(value, 0, func(v string) { s.values = append(s.values, v) })
		out = append(out, s)
	}
	return out, len(out) > 0
}

// keyLine returns the start of the first line of b that begins with key, or of b.
func (a *Article) keyLine(b *Block, key string) int {
	for _, l := range b.Lines {
		if bytes.HasPrefix(bytes.TrimLeft(a.Source[l.Start:l.End], " \t\"'"), []byte(key)) {
			return l.Start
		}
	}
	return b.Lines[0].Start
}

// tomlValues calls f for each value in v as it is written; of a table in a list, for its name alone where it has one.
func tomlValues(v any, depth int, f func(string)) {
	switch v := v.(type) {
	case time.Time:
		layout := map[string]string{"date-local": time.DateOnly, "datetime-local": "2006-01-02T15:04:05", "time-local": time.TimeOnly}[v.Location().String()]
		if layout == "" {
			layout = time.RFC3339
		}
		f(v.Format(layout))
	case []map[string]any:
		for _, table := range v {
			tomlValues(table, depth+1, f)
		}
	case []any:
		for _, e := range v {
			if depth < maxMappings {
				tomlValues(e, depth+1, f)
			}
		}
	case map[string]any:
		for _, key := range []string{"name", "title"} {
			if name, ok := v[key].(string); ok {
				f(name)
				return
			}
		}
	default:
		f(fmt.Sprint(v))
	}
}

// dataLines reads a Data block line by line; a list under a key are its values.
func (a *Article) dataLines(b *Block) []statement {
	var out []statement
	for _, l := range b.Lines {
		line := strings.TrimRight(string(a.Source[l.Start:l.End]), " \t")
		item := strings.TrimSpace(line)
		if n := len(out); n > 0 && b.Info != "" && strings.HasPrefix(item, "- ") {
			out[n-1].values = append(out[n-1].values, unquote(item[2:]))
			continue
		}
		key, value, ok := cutPair(line, b.Info)
		if !ok {
			continue
		}
		s := statement{key: key, at: l.Start}
		if value = unquote(value); value != "" {
			s.values = []string{value}
		}
		out = append(out, s)
	}
	return out
}

func cutPair(line, format string) (key, value string, ok bool) {
	if strings.HasPrefix(strings.TrimSpace(line), "#") {
		return "", "", false
	}
	if format == "toml" {
		key, value, ok = strings.Cut(line, "=")
	} else if at := strings.IndexAny(line, ":："); at > 0 {
		_, n := utf8.DecodeRuneInString(line[at:])
		key, value, ok = line[:at], line[at+n:], true
	}
	return strings.Trim(strings.TrimSpace(key), `"`), strings.TrimSpace(value), ok && key != ""
}

func unquote(s string) string {
	s = strings.TrimSpace(s)
	if n := len(s); n >= 2 && (s[0] == '"' || s[0] == '\'') && s[n-1] == s[0] {
		return s[1 : n-1]
	}
	return s
}

// definitionStatement reads a fact that is written as a link definition to keep it out of sight: `[#]: author: "Jane Doe"`, `[//]: # (author: Jane Doe)`.
func (a *Article) definitionStatement(b *Block) (statement, bool) {
	line := a.Source[b.Span.Start:lineEnd(a.Source, b.Span.Start)]
	rest, ok := bytes.CutPrefix(line, []byte("[#]:"))
	if !ok {
		rest, ok = bytes.CutPrefix(line, []byte("[//]:"))
	}
	if !ok {
		return statement{}, false
	}
	text := strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(string(rest)), "#"))
	if n := len(text); n > 1 && text[0] == '(' && text[n-1] == ')' && strings.Contains(text, ":") && !strings.Contains(text[:strings.Index(text, ":")], ")") {
		text = text[1 : n-1]
	}
	key, value, ok := strings.Cut(text, ":")
	key, value = strings.Trim(strings.TrimSpace(key), "()"), strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(value), "# "))
	if n := len(value); n > 1 && (value[0] == '(' && value[n-1] == ')') {
		value = value[1 : n-1]
	}
	if value = unquote(value); !ok || key == "" || strings.TrimSpace(value) == "" || utf8.RuneCountInString(key) > maxKey {
		return statement{}, false
	}
	return statement{key: key, values: []string{value}, at: b.Span.Start}, true
}
