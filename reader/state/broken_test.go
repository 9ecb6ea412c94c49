package state

import (
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
)

// aside returns what err says about the first file that could not be used, or nil.
func aside(err error) *AsideError {
	var a *AsideError
	errors.As(err, &a)
	return a
}

func TestBrokenFilesAreSetAside(t *testing.T) {
	for name, text := range map[string]string{
		"empty":          "",
		"noise":          "\x00\xff\x1b[31m",
		"other JSON":     `[1, 2]`,
		"no version":     `{"place": {"block": 1}}`,
		"no place":       `{"version": 1}`,
		"impossible":     `{"version": 1, "place": {"block": -1}}`,
		"over the end":   `{"version": 1, "place": {"share": 1.5}}`,
		"wrong type":     `{"version": 1, "place": {"block": "one"}}`,
		"bad bookmark":   `{"version": 2, "bookmarks": [{"letter": "", "block": 1}]}`,
		"bad highlight":  `{"version": 2, "highlights": [{"id": "1", "from": {"block": -3}}]}`,
		"without a name": `{"version": 2, "highlights": [{"from": {"block": 3}}]}`,
	} {
		s := Open(t.TempDir())
		write1(t, s.slot(string(key), 0), text)
		r, err := load(s)
		a := aside(err)
		if !same(r, Record{}) || a == nil || a.Left || a.Newer {
			t.Errorf("%s: %v, %v", name, r, err)
			continue
		}
		if kept, err := os.ReadFile(a.Path); err != nil || string(kept) != text {
			t.Errorf("%s: kept %q, %v", name, kept, err)
		}
		mustSave(t, s, testRecord(1))
		if r, err := load(s); !same(r, testRecord(1)) || err != nil {
			t.Errorf("%s: afterwards %v %v", name, r, err)
		}
	}
}

// What may be good for another program is left as it is, and a free name is used besides.
func TestWhatIsNotOursIsLeftAlone(t *testing.T) {
	for name, make := range map[string]func(path string) error{
		"newer":            func(p string) error { return os.WriteFile(p, []byte(`{"version": 3, "places": []}`), 0o600) },
		"newer, like ours": func(p string) error { return os.WriteFile(p, []byte(`{"version": 99, "place": {"block": 1}}`), 0o600) },
		"directory":        func(p string) error { return os.Mkdir(p, 0o700) },
		"link":             func(p string) error { return os.Symlink(filepath.Join(filepath.Dir(p), "index.json"), p) },
		"link to nothing":  func(p string) error { return os.Symlink("nothing", p) },
		"pipe":             func(p string) error { return mkfifo(p) },
		"of another user": func(p string) error { // for the superuser nothing is unreadable
			if os.Getuid() == 0 {
				return errors.ErrUnsupported
			}
			return os.WriteFile(p, []byte("{}"), 0o000)
		},
	} {
		s := Open(t.TempDir())
		path := s.slot(string(key), 0)
		if err := make(path); errors.Is(err, errors.ErrUnsupported) {
			continue
		} else if err != nil {
			t.Fatal(err)
		}
		before, err := os.Lstat(path)
		if err != nil {
			t.Fatal(err)
		}
		for i := range 2 {
			r, err := load(s)
			if a := aside(err); a == nil || !a.Left || a.Path != path || a.Newer != strings.Contains(name, "newer") {
				t.Errorf("%s: %v", name, err)
			}
			if i == 1 && !same(r, testRecord(1)) {
				t.Errorf("%s: what was kept besides is %v", name, r)
			}
			mustSave(t, s, testRecord(1))
		}
		if after, err := os.Lstat(path); err != nil || !os.SameFile(before, after) || after.Mode() != before.Mode() {
			t.Errorf("%s: it has not been left alone: %v, %v", name, after, err)
		}
		if got := files(t, s); got != "KEY.2.json KEY.json index.json lock" {
			t.Errorf("%s: left in the directory: %s", name, got)
		}
	}
}

// All names taken by what must be left alone: that is said, and nothing is overwritten.
func TestNoNameIsFree(t *testing.T) {
	s := Open(t.TempDir())
	for n := range slots {
		write1(t, s.slot(string(key), n), `{"version": 9}`)
	}
	if _, err := s.Save(key, testRecord(1)); !errors.Is(err, errFull) {
		t.Errorf("Save: %v", err)
	}
}

// A broken index costs nothing: it is made from the records.
func TestBrokenIndex(t *testing.T) {
	s := Open(t.TempDir())
	mustSave(t, s, testRecord(1))
	write1(t, s.slot(indexName, 0), "{broken")
	if _, err := load(s); aside(err) == nil {
		t.Errorf("nothing is said: %v", err)
	}
	mustSave(t, s, testRecord(2))
	if got, err := s.Recent(); len(got) != 1 || err != nil || got[0].Path != testRecord(1).Article.Path {
		t.Errorf("recent: %v %v", got, err)
	}
	if got := files(t, s); got != "KEY.json index.json index.json.broken-1 lock" {
		t.Errorf("left in the directory: %s", got)
	}
}

// What was set aside before is never overwritten, also by Save, which finds the file that another program has put there.
func TestSetAsideKeepsAll(t *testing.T) {
	s := Open(t.TempDir())
	for _, text := range []string{"one", "two", "three"} {
		write1(t, s.slot(string(key), 0), text)
		mustSave(t, s, testRecord(1))
	}
	const want = "KEY.json KEY.json.broken-1 KEY.json.broken-2 KEY.json.broken-3 index.json lock"
	if got := files(t, s); got != want {
		t.Errorf("files %s, want %s", got, want)
	}
}

func TestSetAsideEndsSomewhere(t *testing.T) {
	s := Open(t.TempDir())
	for range asideNames {
		write1(t, s.slot(string(key), 0), "broken")
		mustSave(t, s, testRecord(1))
	}
	write1(t, s.slot(string(key), 0), "the last")
	mustSave(t, s, testRecord(1))
	if text, _ := os.ReadFile(s.slot(string(key), 0)); string(text) != "the last" {
		t.Errorf("the file holds %q", text)
	}
	if r, _ := load(s); !same(r, testRecord(1)) {
		t.Errorf("besides it is kept %v", r)
	}
}

// A file cut at any byte gives the whole record or is set aside; it never gives another one.
func TestCutAtEachByte(t *testing.T) {
	s := Open(t.TempDir())
	mustSave(t, s, testRecord(1))
	whole, err := os.ReadFile(s.slot(string(key), 0))
	if err != nil {
		t.Fatal(err)
	}
	for n := range len(whole) {
		r, newer, err := decodeRecord(whole[:n])
		if err == nil && !same(r, testRecord(1)) || newer {
			t.Errorf("cut at %d: %v", n, r)
		}
	}
	cut := Open(t.TempDir())
	for n := 0; n < len(whole); n += 97 {
		write1(t, cut.slot(string(key), 0), string(whole[:n]))
		if _, err := load(cut); aside(err) == nil {
			t.Errorf("cut at %d: %v", n, err)
		}
	}
}

// Noise in a file gives an error or a record that can be one.
func FuzzDecode(f *testing.F) {
	f.Add([]byte(`{"version":1,"place":{"block":1,"offset":2,"before":"a","after":"b","share":0.5,"time":"2026-11-24T05:19:00Z"}}`))
	f.Add([]byte(`{"version":2,"bookmarks":[{"letter":"a","block":3}],"highlights":[{"id":"1","from":{"block":1},"to":{"block":2},"note":"n"}]}`))
	f.Add([]byte(`{"version":3}`))
	f.Add([]byte(`{"version":1,"place":null}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		r, newer, err := decodeRecord(text)
		if err != nil {
			return
		}
		if newer || !possible(r) {
			t.Errorf("%q gives %v", text, r)
		}
		if m := Merge(r, r); !same(Merge(m, r), m) {
			t.Errorf("%q: merging again changes it", text)
		}
	})
}

func possible(r Record) bool {
	if p := r.Place; p != nil && (p.Block < 0 || p.Offset < 0 || p.Share < 0 || p.Share > 1) {
		return false
	}
	for _, b := range r.Bookmarks {
		if b.Block < 0 || b.Offset < 0 {
			return false
		}
	}
	for _, h := range r.Highlights {
		if h.From.Block < 0 || h.To.Offset < 0 || h.ID == "" {
			return false
		}
	}
	return true
}

func TestNoiseAtRandomBytes(t *testing.T) {
	const seed = 11
	r := rand.New(rand.NewPCG(seed, seed))
	s := Open(t.TempDir())
	mustSave(t, s, testRecord(1))
	whole, err := os.ReadFile(s.slot(string(key), 0))
	if err != nil {
		t.Fatal(err)
	}
	refused := 0
	for range 2000 {
		noisy := append([]byte(nil), whole...)
		for range 1 + r.IntN(4) {
			noisy[r.IntN(len(noisy))] = byte(r.IntN(256))
		}
		rec, _, err := decodeRecord(noisy)
		if err != nil {
			refused++
		} else if !possible(rec) {
			t.Fatalf("seed %d: %q gives %v", seed, noisy, rec)
		}
	}
	if refused < 500 {
		t.Errorf("only %d of 2000 noisy files were refused", refused)
	}
}

func TestUnwritableDirectory(t *testing.T) {
	if runtime.GOOS == "windows" || os.Getuid() == 0 {
		t.Skip("a directory is always writable here")
	}
	dir := t.TempDir()
	s := Open(dir)
	mustSave(t, s, testRecord(1))
	if err := os.Chmod(dir, 0o500); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = os.Chmod(dir, 0o700) }()
	if _, err := s.Save(key, testRecord(2)); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("Save: %v", err)
	}
	if r, err := load(s); !same(r, testRecord(1)) || err != nil {
		t.Errorf("Load: %v %v", r, err)
	}
}

// A full disk is one for which writing fails; what was kept before stays.
func TestFullDisk(t *testing.T) {
	if _, err := os.Stat("/dev/full"); err != nil {
		t.Skip("no /dev/full here")
	}
	s := Open(t.TempDir())
	mustSave(t, s, testRecord(1))
	f, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := fill(f, []byte("x"), true); !errors.Is(err, syscall.ENOSPC) {
		t.Errorf("a full disk gives %v", err)
	}
	if r, err := load(s); !same(r, testRecord(1)) || err != nil {
		t.Errorf("afterwards %v %v", r, err)
	}
}
