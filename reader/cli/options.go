package cli

import (
	"errors"
	"slices"
	"strconv"

	"github.com/spf13/pflag"
)

// options are what the command line asks for.
type options struct {
	plain, json, mouse bool
	width              int // cells of a printed line
	color              string
	lang               string // or "": the user's locale says it
}

// Widths of printed articles in cells. Below the least one a quote in a list has no room left for its text.
const (
	defaultWidth = 80
	leastWidth   = 20
)

var (
	colorChoices = []string{"auto", "always", "never"}
	langChoices  = []string{"zh", "en"}
)

var errNotOffered = errors.New("not one of the values that the flag takes")

func newOptions() *options {
	return &options{width: defaultWidth, color: "auto"}
}

func (o *options) register(f *pflag.FlagSet) {
	f.BoolVar(&o.plain, "plain", false, "print the article instead of opening it")
	f.BoolVar(&o.json, "json", false, "print what was understood of the article as JSON")
	f.Func("width", "columns of a printed line, 20 or more (80)", o.setWidth)
	f.Func("color", "colours in print: auto, always or never (auto)", oneOf(colorChoices, &o.color))
	f.BoolVar(&o.mouse, "mouse", false, "let the wheel scroll and clicks jump")
	f.Func("lang", "language of the program: zh or en", oneOf(langChoices, &o.lang))
}

func (o *options) setWidth(s string) error {
	n, err := strconv.Atoi(s)
	if err != nil || n < leastWidth {
		return errNotOffered
	}
	o.width = n
	return nil
}

func oneOf(choices []string, into *string) func(string) error {
	return func(s string) error {
		if !slices.Contains(choices, s) {
			return errNotOffered
		}
		*into = s
		return nil
	}
}
