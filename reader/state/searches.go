package state

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
)

// The searches of all articles have one file: what one looks for in one article one looks for in the next.

const searchesName = "searches"

// mostSearches is how many searches are kept, longestSearch how many bytes one of them may have.
const (
	mostSearches  = 200
	longestSearch = 1000
)

// searches is what that file holds.
type searches struct {
	Version  int      `json:"version"`
	Searches []string `json:"searches"` // the last one last; none twice
}

// Searches returns what was searched for, the last search last. The error tells what could not be read; there may be searches besides.
func (s Store) Searches() ([]string, error) {
	if s.dir == "" {
		return nil, ErrNoDirectory
	}
	if there, err := s.there(); !there {
		return nil, err
	}
	all, _, err := s.readSearches(false)
	return all, err
}

// AddSearch keeps a search as the last one, and returns all of them, with those that other programs have kept meanwhile.
func (s Store) AddSearch(text string) ([]string, error) {
	unlock, err := s.lock()
	if err != nil {
		return nil, err
	}
	defer unlock()
	all, free, _ := s.readSearches(true)
	all = WithSearch(all, text)
	return all, write(free, searches{version, all}, false)
}

// WithSearch returns all with text as the last search, in the place of an earlier one of the same text. What is too long to be typed again is left out.
func WithSearch(all []string, text string) []string {
	text = strings.TrimSpace(text)
	if text == "" || len(text) > longestSearch {
		return all
	}
	out := slices.DeleteFunc(slices.Clone(all), func(old string) bool { return old == text })
	out = append(out, text)
	return out[max(0, len(out)-mostSearches):]
}

func (s Store) readSearches(locked bool) (all []string, free string, err error) {
	free, err = s.read(searchesName, locked, func(text []byte) (bool, error) {
		if newer, err := checkVersion(text); err != nil {
			return newer, err
		}
		var next searches
		if err := json.Unmarshal(text, &next); err != nil {
			return false, err
		}
		if next.Searches == nil {
			return false, errors.New("no searches")
		}
		for _, text := range next.Searches {
			all = WithSearch(all, text)
		}
		return false, nil
	})
	return all, free, err
}
