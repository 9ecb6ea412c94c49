package config

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Kind is what values a setting has.
type Kind interface {
	// of returns the setting's value for one of a TOML file (an int64, a bool, a string, …); ok is false where it is none.
	of(value any) (out any, ok bool)
	// parse returns the value that a variable or a flag writes so.
	parse(text string) (out any, ok bool)
	// Allowed lists or bounds the values, for people.
	Allowed() string
	// Choices are the values where they are few, else nil.
	Choices() []string
}

// The kinds: a number from least to most, on or off, one of some words, any text but the empty one.
type (
	number struct{ least, most int }
	toggle struct{}
	choice []string
	text   struct{ form string } // of what it may be
)

func (k number) of(value any) (any, bool) {
	n, ok := value.(int64)
	return int(n), ok && int64(k.least) <= n && n <= int64(k.most)
}

func (k number) parse(text string) (any, bool) {
	n, err := strconv.Atoi(text)
	return n, err == nil && k.least <= n && n <= k.most
}

func (k number) Choices() []string {
	var out []string
	for n := k.least; n <= k.most && k.most-k.least < 9; n++ {
		out = append(out, strconv.Itoa(n))
	}
	return out
}

func (k number) Allowed() string {
	if c := k.Choices(); c != nil {
		return strings.Join(c, ", ")
	}
	return fmt.Sprintf("%d–%d", k.least, k.most)
}

func (toggle) of(value any) (any, bool) {
	b, ok := value.(bool)
	return b, ok
}

func (toggle) parse(text string) (any, bool) {
	b, err := strconv.ParseBool(text)
	return b, err == nil
}

func (toggle) Choices() []string { return []string{"true", "false"} }
func (k toggle) Allowed() string { return strings.Join(k.Choices(), ", ") }

func (k choice) of(value any) (any, bool) {
	s, ok := value.(string)
	return s, ok && slices.Contains(k, s)
}

func (k choice) parse(text string) (any, bool) { return k.of(text) }
func (k choice) Choices() []string             { return k }
func (k choice) Allowed() string               { return strings.Join(k, ", ") }

func (text) of(value any) (any, bool) {
	s, ok := value.(string)
	return s, ok && s != ""
}

func (k text) parse(text string) (any, bool) { return k.of(text) }
func (text) Choices() []string               { return nil }
func (k text) Allowed() string               { return k.form }
