package han

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fangtan/reader/find/han/unihan"
)

func TestForms(t *testing.T) {
	f := TheForms()
	for _, class := range []string{"说說説", "发發髮", "里裡", "后後", "国國", "龙龍", "台臺颱檯", "干乾幹", "数數", "据據", "语語", "复複復覆", "气氣", "游遊", "里裡裏", "周週", "为為爲", "线線綫", "布佈", "群羣"} {
		first := []rune(class)[0]
		for _, r := range class {
			if f.Of(r) != f.Of(first) {
				t.Errorf("%c and %c are not one character", r, first)
			}
		}
	}
	for _, pair := range []string{"他她", "他它", "未末", "己已", "的地", "是事", "a一"} {
		if r := []rune(pair); f.Of(r[0]) == f.Of(r[1]) {
			t.Errorf("%c and %c are one character", r[0], r[1])
		}
	}
}

// What a form folds to folds to itself, and is as long in bytes where it can be: in the basic plane.
func TestFormsAreStable(t *testing.T) {
	f := TheForms()
	for r := rune(First); r <= 0x323AF; r++ {
		to := f.Of(r)
		if f.Of(to) != to {
			t.Fatalf("%c becomes %c, which becomes %c", r, to, f.Of(to))
		}
		if First <= r && r <= Last && (to < First || to > Last) {
			t.Errorf("%c becomes %c, which is of another length", r, to)
		}
	}
}

func TestReadings(t *testing.T) {
	table := TheReadings()
	for _, tt := range []struct {
		r    rune
		want []string
	}{
		{'合', []string{"ge", "he"}}, {'成', []string{"cheng"}}, {'数', []string{"shu", "shuo"}}, {'据', []string{"ju"}}, {'行', []string{"hang", "heng", "xing"}},
		{'女', []string{"nv"}}, {'說', []string{"shui", "shuo", "yue"}}, {'略', []string{"lve"}}, {'ア', nil}, {'a', nil}, {'，', nil},
	} {
		if got := table.Syllables(table.Set(tt.r)); !slices.Equal(got, tt.want) {
			t.Errorf("%c: %q, want %q", tt.r, got, tt.want)
		}
	}
	if table.Sets() > 5000 {
		t.Errorf("%d sets", table.Sets())
	}
}

// The tables are what the generator makes of the database and the dictionaries, where these are there.
func TestTablesAreGenerated(t *testing.T) {
	cache, err := exec.Command("go", "env", "GOMODCACHE").Output()
	if err != nil {
		t.Skip("go env: ", err)
	}
	dictionaries := filepath.Join(strings.TrimSpace(string(cache)), "github.com", "longbridgeapp", "opencc@v0.3.13", "dictionary")
	tables, err := unihan.Tables("/usr/share/unicode", dictionaries)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("the Unihan database (Debian's unicode-data) or the dictionaries of OpenCC are not here")
	}
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range tables {
		if got, err := os.ReadFile(name); err != nil || string(got) != want {
			t.Errorf("%s is not what the generator makes: %v", name, err)
		}
	}
}

// The tables become arrays within a frame, at the first search.
func BenchmarkForms(b *testing.B) {
	for b.Loop() {
		newForms()
	}
}

func BenchmarkReadings(b *testing.B) {
	for b.Loop() {
		newReadings()
	}
}
