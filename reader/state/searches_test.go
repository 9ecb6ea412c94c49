package state

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

func TestSearchesAreKept(t *testing.T) {
	s := Open(filepath.Join(t.TempDir(), "state"))
	if all, err := s.Searches(); len(all) > 0 || err != nil {
		t.Fatalf("at first: %q, %v", all, err)
	}
	for _, text := range []string{"合成数据", "@乔木 潮汐", " 合成数据 ", "", "/a.c/"} {
		if _, err := s.AddSearch(text); err != nil {
			t.Fatal(err)
		}
	}
	want := []string{"@乔木 潮汐", "合成数据", "/a.c/"}
	if all, err := Open(s.dir).Searches(); !slices.Equal(all, want) || err != nil {
		t.Errorf("%q, %v; want %q", all, err, want)
	}
	for i := range 2 * mostSearches {
		if _, err := s.AddSearch(fmt.Sprint("word ", i)); err != nil {
			t.Fatal(err)
		}
	}
	all, err := s.AddSearch(strings.Repeat("x", longestSearch+1))
	if len(all) != mostSearches || all[len(all)-1] != fmt.Sprint("word ", 2*mostSearches-1) || err != nil {
		t.Errorf("%d searches, the last one %.40q, %v", len(all), all[len(all)-1], err)
	}
}

func TestNoDirectoryKeepsNoSearches(t *testing.T) {
	if _, err := Open("").Searches(); !errors.Is(err, ErrNoDirectory) {
		t.Error(err)
	}
	if _, err := Open("").AddSearch("x"); !errors.Is(err, ErrNoDirectory) {
		t.Error(err)
	}
}

// A file of searches that cannot be used is put aside, whatever it holds; one of a newer version stays and another name is taken.
func TestBrokenSearches(t *testing.T) {
	s := Open(t.TempDir())
	whole := fmt.Sprintf(`{"version": %d, "searches": ["one", "two"]}`, version)
	path := s.slot(searchesName, 0)
	for cut := range len(whole) {
		write1(t, path, whole[:cut])
		if all, err := s.Searches(); len(all) > 0 || err == nil {
			t.Fatalf("cut at %d: %q, %v", cut, all, err)
		}
		all, err := s.AddSearch("three")
		if !slices.Equal(all, []string{"three"}) || err != nil {
			t.Fatalf("cut at %d: then %q, %v", cut, all, err)
		}
		if kept, err := os.ReadFile(path + ".broken-1"); err != nil || string(kept) != whole[:cut] {
			t.Fatalf("cut at %d: %q is put aside, %v", cut, kept, err)
		}
		if err := os.Remove(path + ".broken-1"); err != nil {
			t.Fatal(err)
		}
	}
	newer := `{"version": 99, "searches": ["later"]}`
	write1(t, path, newer)
	if all, err := s.AddSearch("now"); !slices.Equal(all, []string{"now"}) || err != nil {
		t.Errorf("%q, %v", all, err)
	}
	if kept, err := os.ReadFile(path); err != nil || string(kept) != newer {
		t.Errorf("the newer file is %q, %v", kept, err)
	}
	if all, _ := s.Searches(); !slices.Equal(all, []string{"now"}) {
		t.Errorf("then %q", all)
	}
}

func TestProgramsShareTheSearches(t *testing.T) {
	dir := t.TempDir()
	var all sync.WaitGroup
	for i := range 8 {
		all.Go(func() {
			for k := range 5 {
				if _, err := Open(dir).AddSearch(fmt.Sprint(i, " ", k)); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	if kept, err := Open(dir).Searches(); len(kept) != 40 || err != nil {
		t.Errorf("%d searches, %v", len(kept), err)
	}
}
