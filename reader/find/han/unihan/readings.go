package unihan

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// readings returns the syllables of Mandarin, without tones and with v for ü, each with the characters that can be read so: a line for each.
//
// They come from kMandarin (the customary reading) and, for the other readings of a character that has several, from the frequency count kHanyuPinlu
// and the two dictionaries kTGHZ2013 and kXHC1983. kHanyuPinyin is left out: most readings that it adds are those of old books. The forms of one character
// share their readings: the sources tell those of simplified characters better, and a search looks at one form for all.
func readings(database string, classes union) (string, error) {
	members := map[rune][]rune{}
	for r := range classes {
		members[classes.root(r)] = append(members[classes.root(r)], r)
	}
	syllables := map[string]map[rune]bool{}
	err := fields(database, "Unihan_Readings.txt", func(r rune, field, value string) error {
		for _, s := range pinyin(field, value) {
			s = toneless(s)
			if syllables[s] == nil {
				syllables[s] = map[rune]bool{}
			}
			for _, form := range append(members[classes.root(r)], r) {
				if 0x3400 <= form && form <= 0x9FFF {
					syllables[s][form] = true
				}
			}
		}
		return nil
	})
	if err != nil {
		return "", err
	}
	var lines []string
	for s, set := range syllables {
		if len(set) == 0 {
			continue
		}
		lines = append(lines, s+" "+string(sorted(set))+"\n")
	}
	slices.Sort(lines)
	return header("Readings in Mandarin: a syllable without tone, v for ü, and the characters that can be read so.",
		"Unihan_Readings.txt (kMandarin, kHanyuPinlu, kTGHZ2013, kXHC1983)\n# of the Unihan database, Unicode 15.0, see LICENSE-UNICODE") + strings.Join(lines, ""), nil
}

// pinyin returns the readings in the value of a field: "hé" (kMandarin), "hé(1585)" (kHanyuPinlu), or "0373.080,0373.090:hé" (the dictionaries).
func pinyin(field, value string) []string {
	var out []string
	for _, v := range strings.Fields(value) {
		switch field {
		case "kMandarin":
			out = append(out, v)
		case "kHanyuPinlu":
			v, _, _ = strings.Cut(v, "(")
			out = append(out, v)
		case "kTGHZ2013", "kXHC1983":
			_, v, _ = strings.Cut(v, ":")
			out = append(out, strings.Split(v, ",")...)
		}
	}
	return out
}

// toneless drops the tone of a syllable and writes ü as v, as input methods do.
func toneless(s string) string {
	s = strings.ReplaceAll(norm.NFD.String(strings.ToLower(s)), "u\u0308", "v")
	return strings.Map(func(r rune) rune {
		if r < 'a' || r > 'z' {
			return -1
		}
		return r
	}, s)
}
