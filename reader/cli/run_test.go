package cli

import "testing"

func TestDarkBackground(t *testing.T) {
	for value, dark := range map[string]bool{"": true, "15;0": true, "7;default;0": true, "0;15": false, "0;default;7": false, "12;8": true} {
		if got := darkBackground(value); got != dark {
			t.Errorf("darkBackground(%q) = %t", value, got)
		}
	}
}
