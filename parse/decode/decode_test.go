package decode

import (
	"bytes"
	"errors"
	"strings"
	"testing"
)

func TestDecodeControls(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"a\r\nb\rc\n", "a\nb\nc\n"},
		{"a\u2028b\u2029c", "a\nb\nc"},
		{"a\x1b[31mred\x1b[0m\x07", "a␛[31mred␛[0m␇"},
		{"a\x00\x7f\tb", "a␀␡\tb"},
		{"a\u009b31m\u0085", "a\uFFFD31m\uFFFD"},
		{"a\u202Eb\u2066c\u2069", "a\uFFFDb\uFFFDc\uFFFD"},
		{"a\U000E0041b", "a\uFFFDb"},
		{"好\xff好，这里只坏了一个字节，别的都好。", "好\uFFFD好，这里只坏了一个字节，别的都好。"},
		{"好\ufe0f\ufe0f\ufe0f\ufe0e好", "好\ufe0f\uFFFD好"},
		{"葛\U000E0100\U000E0101\U000E0102", "葛\U000E0100\uFFFD"},
		{"a\ufe00b\ufe00", "a\ufe00b\ufe00"},
		{"z" + strings.Repeat("\u0335", 31) + "a", "z" + strings.Repeat("\u0335", 30) + "\uFFFDa"},
		{"z" + strings.Repeat("\u0335", 5000) + "a", "z" + strings.Repeat("\u0335", 30) + "\uFFFDa"},
		{"a\ufff9b\ufffac\ufffb", "a\uFFFDb\uFFFDc\uFFFD"},
		{"e\u0301 \u200d \u00a0 \u200e \ufe0f", "e\u0301 \u200d \u00a0 \u200e \ufe0f"}, // what text needs stays
	} {
		got, err := Bytes([]byte(c.in), "")
		if err != nil || string(got.UTF8) != c.want {
			t.Errorf("%q: %q, %v, want %q", c.in, got.UTF8, err, c.want)
		}
	}
}

func TestDecodeRefuses(t *testing.T) {
	noise := make([]byte, 4096)
	state := uint32(1)
	for i := range noise {
		state = state*1664525 + 1013904223
		noise[i] = byte(state >> 24)
	}
	for _, c := range []struct {
		name string
		src  []byte
		want error
	}{
		{"nothing", nil, ErrEmpty},
		{"white space", []byte(" \n\t\r\n"), ErrEmpty},
		{"a mark alone", []byte("\xEF\xBB\xBF"), ErrEmpty},
		{"a mark and white space", []byte("\xFF\xFE \x00\n\x00"), ErrEmpty},
		{"a picture", append([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), noise...), ErrBinary},
		{"an archive", append([]byte("\x1f\x8b\x08\x00"), noise...), ErrBinary},
		{"noise", noise, ErrBinary},
		{"a program", append([]byte("\x7fELF\x02\x01\x01"), make([]byte, 64)...), ErrBinary},
		{"zeros", make([]byte, 100), ErrBinary},
	} {
		if _, err := Bytes(c.src, ""); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", c.name, err, c.want)
		}
	}
}

// TestDecodeKeepsCleanText: a text with nothing to replace is not copied.
func TestDecodeKeepsCleanText(t *testing.T) {
	src := []byte("灯塔 – text\twith “quotes”\n")
	got, err := Bytes(src, "")
	if err != nil || &got.UTF8[0] != &src[0] || !bytes.Equal(got.UTF8, src) {
		t.Errorf("%q, %v", got.UTF8, err)
	}
}

func TestBinary(t *testing.T) {
	if Binary([]byte("那一年的冬天，我们在海岸上走了一天。\n")) || Binary([]byte("tab\t and \x1b[31m colours\n")) || !Binary(make([]byte, 100)) {
		t.Error("text is taken for none, or zeros for text")
	}
}
