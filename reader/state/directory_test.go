package state

import (
	"path/filepath"
	"testing"
)

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
