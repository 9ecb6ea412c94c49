package theme

import (
	"testing"

	"github.com/charmbracelet/colorprofile"

	"fangtan/reader/entries"
)

// BenchmarkFind is what a start pays for a theme before the first frame: reading its file.
func BenchmarkFind(b *testing.B) {
	for b.Loop() {
		if s, _ := (Library{}).Find("dusk", entries.Origin{}); s == nil {
			b.Fatal("no theme")
		}
	}
}

// BenchmarkBuild is what is paid for a theme that is put on.
func BenchmarkBuild(b *testing.B) {
	s, _ := BuiltIn("dusk")
	for b.Loop() {
		s.Build(Terminal{Dark: true, Profile: colorprofile.TrueColor}, nil)
	}
}
