package state

import (
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"
)

var key = KeyOf([]byte("# 一篇访谈\n"))

func testPlace() Place {
	return Place{
		Block: 12, Offset: 34, Before: "前面的“话”\n", After: "后面的 words", Share: 0.42,
		Time: time.Date(2026, 11, 24, 5, 19, 0, 0, time.UTC),
	}
}

// files returns the names in dir.
func files(t *testing.T, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, strings.ReplaceAll(e.Name(), string(key), "KEY"))
	}
	return strings.Join(names, " ")
}

func write(t *testing.T, s Store, text string) {
	t.Helper()
	if err := os.MkdirAll(s.dir, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(s.path(key), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func mustSave(t *testing.T, s Store, p Place) {
	t.Helper()
	if err := s.Save(key, p); err != nil {
		t.Fatal(err)
	}
}

func TestSaveAndLoad(t *testing.T) {
	s := Open(filepath.Join(t.TempDir(), "state", "fangtan"))
	if p, found, err := s.Load(key); found || err != nil || p != (Place{}) {
		t.Errorf("an empty store gives %v %v %v", p, found, err)
	}
	for _, want := range []Place{{}, testPlace(), {Share: 1, Time: testPlace().Time}} {
		mustSave(t, s, want)
		if got, found, err := s.Load(key); got != want || !found || err != nil {
			t.Errorf("got %v %v %v, want %v", got, found, err, want)
		}
	}
	if _, found, _ := s.Load(KeyOf([]byte("another"))); found {
		t.Error("another article has a place")
	}
	if got := files(t, s.dir); got != "KEY.json" {
		t.Errorf("left in the directory: %s", got)
	}
}

func TestUnusableFilesAreSetAside(t *testing.T) {
	tests := []struct {
		name, text string
		newer      bool
	}{
		{"empty", "", false},
		{"noise", "\x00\xff\x1b[31m", false},
		{"other JSON", `[1, 2]`, false},
		{"no version", `{"place": {"block": 1}}`, false},
		{"no place", `{"version": 1}`, false},
		{"impossible", `{"version": 1, "place": {"block": -1}}`, false},
		{"over the end", `{"version": 1, "place": {"share": 1.5}}`, false},
		{"wrong type", `{"version": 1, "place": {"block": "one"}}`, false},
		{"newer", `{"version": 2, "places": []}`, true},
		{"newer, like ours", `{"version": 99, "place": {"block": 1}}`, true},
	}
	for _, tt := range tests {
		s := Open(t.TempDir())
		write(t, s, tt.text)
		_, found, err := s.Load(key)
		var aside *AsideError
		if found || !errors.As(err, &aside) || aside.Newer != tt.newer {
			t.Errorf("%s: found %v, error %v", tt.name, found, err)
			continue
		}
		if kept, err := os.ReadFile(aside.Path); err != nil || string(kept) != tt.text {
			t.Errorf("%s: kept %q, %v", tt.name, kept, err)
		}
		mustSave(t, s, testPlace())
		if got, found, err := s.Load(key); got != testPlace() || !found || err != nil {
			t.Errorf("%s: afterwards %v %v %v", tt.name, got, found, err)
		}
	}
}

// What was set aside before is never overwritten, also by Save, which finds the file that another program has put there.
func TestSetAsideKeepsAll(t *testing.T) {
	s := Open(t.TempDir())
	for _, text := range []string{"one", "two", "three"} {
		write(t, s, text)
		mustSave(t, s, testPlace())
	}
	write(t, s, `{"version": 7}`)
	mustSave(t, s, testPlace())
	want := "KEY.json KEY.json.broken-1 KEY.json.broken-2 KEY.json.broken-3 KEY.json.newer-1"
	if got := files(t, s.dir); got != want {
		t.Errorf("files %s, want %s", got, want)
	}
}

func TestSetAsideEndsSomewhere(t *testing.T) {
	s := Open(t.TempDir())
	for range asideNames {
		write(t, s, "broken")
		mustSave(t, s, testPlace())
	}
	write(t, s, "the last")
	if err := s.Save(key, testPlace()); err == nil {
		t.Error("a file that cannot be set aside was overwritten")
	}
	if text, _ := os.ReadFile(s.path(key)); string(text) != "the last" {
		t.Errorf("the file holds %q", text)
	}
}

// A file cut at any byte gives the place or is set aside; it never gives a wrong place.
func TestCutAtEachByte(t *testing.T) {
	s := Open(t.TempDir())
	mustSave(t, s, testPlace())
	whole, err := os.ReadFile(s.path(key))
	if err != nil {
		t.Fatal(err)
	}
	for n := range len(whole) {
		s := Open(t.TempDir())
		write(t, s, string(whole[:n]))
		got, found, err := s.Load(key)
		var aside *AsideError
		switch {
		case found && got != testPlace():
			t.Errorf("cut at %d: place %v", n, got)
		case !found && !errors.As(err, &aside):
			t.Errorf("cut at %d: error %v", n, err)
		}
	}
}

// Noise in a file gives an error or a place that can be one.
func FuzzDecode(f *testing.F) {
	f.Add([]byte(`{"version":1,"place":{"block":1,"offset":2,"before":"a","after":"b","share":0.5,"time":"2026-11-24T05:19:00Z"}}`))
	f.Add([]byte(`{"version":2}`))
	f.Add([]byte(`{"version":1,"place":null}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		r, newer, err := decode(text)
		if err == nil && (newer || r.Place == nil || r.Place.Block < 0 || r.Place.Offset < 0 || r.Place.Share < 0 || r.Place.Share > 1) {
			t.Errorf("%q gives %v", text, r)
		}
	})
}

func TestNoiseAtRandomBytes(t *testing.T) {
	const seed = 11
	r := rand.New(rand.NewPCG(seed, seed))
	s := Open(t.TempDir())
	mustSave(t, s, testPlace())
	whole, err := os.ReadFile(s.path(key))
	if err != nil {
		t.Fatal(err)
	}
	refused := 0
	for range 2000 {
		noisy := append([]byte(nil), whole...)
		for range 1 + r.IntN(4) {
			noisy[r.IntN(len(noisy))] = byte(r.IntN(256))
		}
		rec, _, err := decode(noisy)
		if err != nil {
			refused++
		} else if p := rec.Place; p.Block < 0 || p.Offset < 0 || p.Share < 0 || p.Share > 1 {
			t.Fatalf("seed %d: %q gives %v", seed, noisy, p)
		}
	}
	if refused < 1000 {
		t.Errorf("only %d of 2000 noisy files were refused", refused)
	}
}

func TestNowhereToKeep(t *testing.T) {
	if _, _, err := Open("").Load(key); !errors.Is(err, ErrNoDirectory) {
		t.Errorf("Load: %v", err)
	}
	if err := Open("").Save(key, testPlace()); !errors.Is(err, ErrNoDirectory) {
		t.Errorf("Save: %v", err)
	}
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := Open(filepath.Join(file, "fangtan")).Save(key, testPlace()); err == nil {
		t.Error("a place was kept below a file")
	}
}

func TestUnwritableDirectory(t *testing.T) {
	if runtime.GOOS == "windows" || os.Getuid() == 0 {
		t.Skip("permissions do not bind this user")
	}
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o500); err != nil {
		t.Fatal(err)
	}
	if err := Open(dir).Save(key, testPlace()); !errors.Is(err, os.ErrPermission) {
		t.Errorf("Save: %v", err)
	}
}

// What stands at the file's name and is none stays as it is.
func TestNoPlainFile(t *testing.T) {
	s := Open(t.TempDir())
	if err := os.Mkdir(s.path(key), 0o700); err != nil {
		t.Fatal(err)
	}
	if _, found, err := s.Load(key); found || err == nil {
		t.Errorf("Load: found %v, %v", found, err)
	}
	if err := s.Save(key, testPlace()); err == nil {
		t.Error("Save replaced a directory")
	}
	if got := files(t, s.dir); got != "KEY.json" {
		t.Errorf("left in the directory: %s", got)
	}
}

// Programs that keep a place at the same time leave a whole file of one of them, and nothing else.
func TestManyWriters(t *testing.T) {
	s := Open(t.TempDir())
	var writers sync.WaitGroup
	for i := range 20 {
		writers.Go(func() {
			p := testPlace()
			p.Block = i
			if err := s.Save(key, p); err != nil {
				t.Error(err)
			}
			if _, found, err := s.Load(key); !found || err != nil {
				t.Errorf("found %v, %v", found, err)
			}
		})
	}
	writers.Wait()
	if got := files(t, s.dir); got != "KEY.json" {
		t.Errorf("left in the directory: %s", got)
	}
}

func TestDirectory(t *testing.T) {
	abs := t.TempDir()
	tests := []struct {
		goos string
		env  map[string]string
		want string // below abs; "" for none
	}{
		{"linux", map[string]string{"HOME": abs}, ".local/state/fangtan"},
		{"linux", map[string]string{"HOME": abs, "XDG_STATE_HOME": filepath.Join(abs, "s")}, "s/fangtan"},
		{"linux", map[string]string{"HOME": abs, "XDG_STATE_HOME": "relative"}, ".local/state/fangtan"},
		{"linux", map[string]string{"HOME": "relative"}, ""},
		{"linux", nil, ""},
		{"darwin", map[string]string{"HOME": abs}, "Library/Application Support/fangtan"},
		{"darwin", map[string]string{"XDG_STATE_HOME": abs}, "fangtan"},
		{"windows", map[string]string{"LocalAppData": abs}, "fangtan"},
		{"windows", map[string]string{"HOME": abs}, ""},
	}
	for _, tt := range tests {
		want := ""
		if tt.want != "" {
			want = filepath.Join(abs, filepath.FromSlash(tt.want))
		}
		got, err := Directory(func(name string) string { return tt.env[name] }, tt.goos)
		if got != want || (err == nil) != (want != "") {
			t.Errorf("%s %v: %q, %v; want %q", tt.goos, tt.env, got, err, want)
		}
	}
}

func TestAround(t *testing.T) {
	long := strings.Repeat("前", 100) + "|" + strings.Repeat("后", 100)
	tests := []struct {
		text          string
		offset        int
		before, after string
	}{
		{"", 0, "", ""},
		{"abc", 1, "a", "bc"},
		{"abc", 9, "abc", ""},
		{"abc", -1, "", "abc"},
		{"合成", 4, "合", "成"},
		{long, 300, strings.Repeat("前", context), "|" + strings.Repeat("后", context-1)},
	}
	for _, tt := range tests {
		if before, after := Around(tt.text, tt.offset); before != tt.before || after != tt.after {
			t.Errorf("Around(%.20q, %d) = %q, %q", tt.text, tt.offset, before, after)
		}
	}
}
