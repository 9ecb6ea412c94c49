package config

import "path/filepath"

// Directory returns the directory for what the user configures: in $XDG_CONFIG_HOME where that is set and absolute (the XDG Base Directory Specification
// tells to ignore others), else where programs of the system goos keep such things; "" where no home directory is known. env is os.Getenv and goos
// runtime.GOOS in the program.
func Directory(env func(string) string, goos string) string {
	if base := env("XDG_CONFIG_HOME"); filepath.IsAbs(base) {
		return filepath.Join(base, "fangtan")
	}
	var base, below string
	switch goos {
	case "windows":
		base = env("AppData")
	case "darwin", "ios":
		base, below = env("HOME"), filepath.Join("Library", "Application Support")
	default:
		base, below = env("HOME"), ".config"
	}
	if !filepath.IsAbs(base) {
		return ""
	}
	return filepath.Join(base, below, "fangtan")
}

func fileIn(dir string) string { return filepath.Join(dir, "config.toml") }
