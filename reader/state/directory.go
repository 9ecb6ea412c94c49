package state

import (
	"errors"
	"path/filepath"
)

// ErrNoDirectory says that there is no place for the state of programs: no home directory is known.
var ErrNoDirectory = errors.New("no directory for the state of programs is known")

// Directory returns the directory for the state of Fangtan: in $XDG_STATE_HOME where that is set and absolute (the XDG Base Directory Specification tells
// to ignore others), else where programs of the system goos keep such things. env is os.Getenv and goos runtime.GOOS in the program.
func Directory(env func(string) string, goos string) (string, error) {
	if base := env("XDG_STATE_HOME"); filepath.IsAbs(base) {
		return filepath.Join(base, "fangtan"), nil
	}
	var base, below string
	switch goos {
	case "windows":
		base = env("LocalAppData")
	case "darwin", "ios":
		base, below = env("HOME"), filepath.Join("Library", "Application Support")
	default:
		base, below = env("HOME"), filepath.Join(".local", "state")
	}
	if !filepath.IsAbs(base) {
		return "", ErrNoDirectory
	}
	return filepath.Join(base, below, "fangtan"), nil
}
