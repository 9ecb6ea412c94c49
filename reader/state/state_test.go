package state

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"fangtan/reader/recall"
)

var key = KeyOf([]byte("# 一篇访谈\n"))

func at(minute int) time.Time { return time.Date(2026, 11, 24, 5, minute, 0, 0, time.UTC) }

func mark(block, offset int) recall.Mark {
	return recall.Mark{Block: block, Offset: offset, Before: "前面的“话”", After: "后面的words"}
}

// testRecord is a record with something of everything, kept at a minute.
func testRecord(minute int) Record {
	return Record{
		Version: version,
		Article: Article{Path: "/articles/lamp.md", Title: "灯塔", Speakers: []string{"林一", "乔木"}},
		Place:   &Place{Mark: mark(12, 34), Share: 0.42, Time: at(minute)},
		Bookmarks: []Bookmark{
			{Mark: mark(3, 0), Letter: "a", Changed: at(1)},
			{Letter: "b", Changed: at(2), Removed: true},
		},
		Highlights: []Highlight{
			{ID: "1", From: mark(4, 0), To: mark(4, 30), Text: "海不欠我们什么。", Speaker: "乔木", Note: "记下", Changed: at(1)},
			{ID: "2", Changed: at(3), Removed: true},
		},
	}
}

// files returns the names in the store, with KEY for the test's key.
func files(t *testing.T, s Store) string {
	t.Helper()
	entries, err := os.ReadDir(s.dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, strings.ReplaceAll(e.Name(), string(key), "KEY"))
	}
	return strings.Join(names, " ")
}

func write1(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func mustSave(t *testing.T, s Store, r Record) Record {
	t.Helper()
	merged, err := s.Save(key, r)
	if err != nil {
		t.Fatal(err)
	}
	return merged
}

// load returns what is kept by content.
func load(s Store) (Record, error) {
	found, err := s.Load(key, Article{})
	return found.Record, err
}

func same(a, b Record) bool { return compareJSON(a, b) == 0 }

func TestSaveAndLoad(t *testing.T) {
	s := Open(filepath.Join(t.TempDir(), "state", "fangtan"))
	if found, err := s.Load(key, Article{Path: "/x", Title: "灯塔"}); err != nil || !reflect.DeepEqual(found, Found{}) {
		t.Errorf("an empty store gives %v %v", found, err)
	}
	for _, want := range []Record{{Version: version}, testRecord(9)} {
		mustSave(t, s, want)
		if got, err := load(s); !same(got, want) || err != nil {
			t.Errorf("got %v %v, want %v", got, err, want)
		}
	}
	if found, _ := s.Load(KeyOf([]byte("another")), Article{Path: "/another"}); found.By != ByNothing {
		t.Errorf("another article is found: %v", found)
	}
	if got := files(t, s); got != "KEY.json index.json lock" {
		t.Errorf("left in the directory: %s", got)
	}
}

// The files of the first version hold a place alone.
func TestFirstVersionIsRead(t *testing.T) {
	s := Open(t.TempDir())
	write1(t, s.slot(string(key), 0), `{"version":1,"place":{"block":7,"offset":3,"before":"a b","after":"c","share":0.5,"time":"2026-11-24T05:19:00Z"}}`)
	r, err := load(s)
	if err != nil || r.Place == nil || r.Place.Block != 7 || r.Place.Before != "a b" || !r.Place.Time.Equal(at(19)) {
		t.Fatalf("read %v, %v", r, err)
	}
	mustSave(t, s, Record{Highlights: testRecord(1).Highlights})
	if r, _ := load(s); r.Place == nil || r.Place.Block != 7 || len(r.Highlights) != 2 {
		t.Errorf("afterwards %v", r)
	}
}

func TestAnArticleIsFoundAgain(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "lamp.md")
	write1(t, path, "text")
	known := Article{Path: path, Title: "灯塔", Speakers: []string{"林一", "乔木"}}
	edited := KeyOf([]byte("edited"))
	for _, tt := range []struct {
		name  string
		key   Key
		a     Article
		gone  bool
		by    By
		other bool
	}{
		{"as it was", key, known, false, ByContent, false},
		{"renamed", key, Article{Path: "/elsewhere.md", Title: "灯塔"}, true, ByContent, false},
		{"edited", edited, known, false, ByPath, true},
		{"edited, with a new title", edited, Article{Path: path, Title: "灯", Speakers: []string{"乔木"}}, false, ByPath, true},
		{"another article at its path", edited, Article{Path: path, Title: "纸", Speakers: []string{"甲", "乙"}}, false, ByNothing, false},
		{"moved and edited", edited, Article{Path: "/elsewhere.md", Title: "灯塔", Speakers: known.Speakers}, true, ByTitle, true},
		{"a copy that was edited", edited, Article{Path: "/elsewhere.md", Title: "灯塔", Speakers: known.Speakers}, false, ByNothing, false},
		{"other speakers", edited, Article{Path: "/elsewhere.md", Title: "灯塔", Speakers: []string{"甲"}}, true, ByNothing, false},
		{"another", edited, Article{Path: "/elsewhere.md"}, true, ByNothing, false},
	} {
		s := Open(filepath.Join(dir, tt.name))
		r := testRecord(1)
		r.Article = known
		mustSave(t, s, r)
		if tt.gone {
			if err := os.Remove(path); err != nil {
				t.Fatal(err)
			}
		}
		found, err := s.Load(tt.key, tt.a)
		if err != nil || found.By != tt.by || (found.Other != nil) != tt.other {
			t.Errorf("%s: by %d, other %v, %v", tt.name, found.By, found.Other, err)
		}
		if tt.other && found.Other != nil && !same(*found.Other, r) {
			t.Errorf("%s: the record is %v", tt.name, found.Other)
		}
		write1(t, path, "text")
	}
}

// Who goes back to an earlier version of a file gets its record, and that of the version read last besides.
func TestAnEarlierVersion(t *testing.T) {
	s := Open(t.TempDir())
	a := Article{Path: "/lamp.md", Title: "灯塔"}
	first, second := testRecord(1), Record{Article: a, Place: &Place{Time: at(5)}}
	first.Article = a
	mustSave(t, s, first)
	if _, err := s.Save(KeyOf([]byte("second")), second); err != nil {
		t.Fatal(err)
	}
	found, err := s.Load(key, a)
	if err != nil || found.By != ByContent || !same(found.Record, first) || found.Other == nil || !found.Other.Place.Time.Equal(at(5)) {
		t.Errorf("found %v, %v", found, err)
	}
}

func TestRecent(t *testing.T) {
	s := Open(filepath.Join(t.TempDir(), "state"))
	if got, err := s.Recent(); len(got) != 0 || err != nil {
		t.Errorf("of nothing: %v %v", got, err)
	}
	for i, path := range []string{"/a", "/b", "/a", "", "/c"} {
		r := Record{Article: Article{Path: path, Title: fmt.Sprint(i)}, Place: &Place{Time: at(i), Share: 0.5}}
		if _, err := s.Save(KeyOf([]byte(fmt.Sprint("content", i%4))), r); err != nil {
			t.Fatal(err)
		}
	}
	names := func() string {
		entries, err := s.Recent()
		if err != nil {
			t.Error(err)
		}
		var out []string
		for _, e := range entries {
			out = append(out, e.Path+e.Title)
		}
		return strings.Join(out, " ")
	}
	const want = "/c4 3 /a2 /b1" // the content of /c is that of /a at first, which was read earlier
	if got := names(); got != want {
		t.Errorf("recent: %s, want %s", got, want)
	}
	if err := os.Remove(s.slot(indexName, 0)); err != nil {
		t.Fatal(err)
	}
	if got := names(); got != want {
		t.Errorf("made again from the records: %s, want %s", got, want)
	}
}

func TestTheIndexIsBounded(t *testing.T) {
	var all []Entry
	for i := range mostEntries + 50 {
		all = append(all, Entry{Article: Article{Path: fmt.Sprint("/", i)}, Time: at(0).Add(time.Duration(i) * time.Second)})
	}
	x := indexOf(all)
	if len(x.Articles) != mostEntries || x.Articles[0].Path != fmt.Sprint("/", mostEntries+49) {
		t.Errorf("%d entries, first %v", len(x.Articles), x.Articles[0])
	}
}

func TestNowhereToKeep(t *testing.T) {
	if _, err := load(Open("")); !errors.Is(err, ErrNoDirectory) {
		t.Errorf("Load: %v", err)
	}
	if _, err := Open("").Save(key, testRecord(1)); !errors.Is(err, ErrNoDirectory) {
		t.Errorf("Save: %v", err)
	}
	if _, err := Open("").Recent(); !errors.Is(err, ErrNoDirectory) {
		t.Errorf("Recent: %v", err)
	}
	file := filepath.Join(t.TempDir(), "file")
	write1(t, file, "")
	for _, dir := range []string{file, filepath.Join(file, "fangtan")} {
		if _, err := load(Open(dir)); err == nil {
			t.Errorf("Load of %s tells nothing", dir)
		}
		if _, err := Open(dir).Save(key, testRecord(1)); err == nil {
			t.Errorf("a record was kept in %s", dir)
		}
	}
}

func TestJSONIsForPeople(t *testing.T) {
	s := Open(t.TempDir())
	mustSave(t, s, testRecord(1))
	text, err := os.ReadFile(s.slot(string(key), 0))
	if err != nil {
		t.Fatal(err)
	}
	var v map[string]any
	if err := json.Unmarshal(text, &v); err != nil || !strings.Contains(string(text), "海不欠我们什么。") {
		t.Errorf("%s: %v", text, err)
	}
}
