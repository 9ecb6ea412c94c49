package cli

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/pflag"

	"fangtan/parse"
	"fangtan/parse/decode"
)

// options are what the command line asks for.
type options struct {
	plain, json, explain bool
	labels               string // a regular expression; "" leaves it to the evidence
	fromStart, resume    bool
	width                int // cells of a printed line
	color                string
	encoding             string // of the article; "" finds it
}

// Widths of printed articles in cells. Below the least one a quote in a list has no room left for its text.
const (
	defaultWidth = 80
	leastWidth   = 20
)

// The values of --color.
const (
	colorAuto   = "auto"
	colorAlways = "always"
	colorNever  = "never"
)

// choices are the values of the flags that take one of a few words.
var choices = map[string][]string{
	"color": {colorAuto, colorAlways, colorNever},
}

// register adds the flags; speak describes them.
func (a *app) register(f *pflag.FlagSet) {
	o := &a.options
	f.BoolVar(&o.plain, "plain", false, "")
	f.BoolVar(&o.json, "json", false, "")
	f.BoolVar(&o.explain, "explain", false, "")
	f.Func("labels", "", o.setLabels)
	f.BoolVar(&o.fromStart, "from-start", false, "")
	f.BoolVar(&o.resume, "resume", false, "")
	f.Func("width", "", o.setWidth)
	f.Func("color", "", oneOf("color", func(s string) { o.color = s }))
	f.Func("encoding", "", o.setEncoding)
}

func (o *options) setWidth(s string) error {
	n, err := strconv.Atoi(s)
	if err != nil || n < leastWidth {
		return fmt.Errorf("%d, %d, …", leastWidth, leastWidth+1)
	}
	o.width = n
	return nil
}

// setEncoding takes any name that package decode knows; its error names those that people save text in.
func (o *options) setEncoding(s string) error {
	if !decode.Known(s) {
		return errors.New("utf-8, utf-16, utf-32, gb18030, big5, shift_jis, euc-jp, euc-kr, windows-1252, …")
	}
	o.encoding = s
	return nil
}

// noExpression is the error of a flag whose value is no regular expression: why it is none.
type noExpression string

func (e noExpression) Error() string { return string(e) }

// setLabels takes a regular expression; without one its error shows one.
func (o *options) setLabels(s string) error {
	if s == "" {
		return errors.New(`(\S+)[:：]`)
	}
	if why := parse.NoExpression(s); why != "" {
		return noExpression(why)
	}
	o.labels = s
	return nil
}

// oneOf makes the setter of a flag with choices. Its error is the list of them: what [words.CLI.BadValue] shows as allowed.
func oneOf(flag string, set func(string)) func(string) error {
	return func(s string) error {
		if !slices.Contains(choices[flag], s) {
			return errors.New(strings.Join(choices[flag], ", "))
		}
		set(s)
		return nil
	}
}
