package parse

import (
	"bytes"
	"encoding/json"
	"testing"
)

// TestWriteJSON: what is written in pieces is one document, indented as a whole would be, with all turns in order.
func TestWriteJSON(t *testing.T) {
	for _, src := range [][]byte{talk(600 << 10), talk(2 << 10), []byte("# <a> & b\n\ntext\n")} {
		a := mustParse(t, src)
		var out, whole bytes.Buffer
		if err := a.WriteJSON(&out); err != nil {
			t.Fatal(err)
		}
		if err := json.Indent(&whole, out.Bytes(), "", "  "); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(out.Bytes(), whole.Bytes()) {
			t.Error("it is not indented by two spaces")
		}
		var got struct {
			Title string
			Turns []struct {
				Index         int
				Speaker, Text string
			}
		}
		if err := json.Unmarshal(out.Bytes(), &got); err != nil {
			t.Fatal(err)
		}
		if got.Title != a.Title || len(got.Turns) != len(a.Turns) {
			t.Fatalf("%q with %d turns, want %q with %d", got.Title, len(got.Turns), a.Title, len(a.Turns))
		}
		for k, u := range got.Turns {
			if want := a.Turns[k]; u.Index != k || u.Speaker != a.Speakers[want.Speaker].Name || u.Text != a.TurnText(want) {
				t.Fatalf("turn %d is %+v", k, u)
			}
		}
	}
}
