package parse

import "testing"

// TestShown: what is kept of a block is what reading it gives, also when its lines come to be lines of their own.
func TestShown(t *testing.T) {
	a := mustParse(t, []byte("# Wells\n\nSee [the *old* well](w.png) and\nthe new one.\n\n![A bucket](b.png)\n\n- dry\n- **wet**\n\n|a|b|\n|-|-|\n|1|2|\n"))
	want := make([]string, len(a.Blocks))
	lined := -1
	for i := range a.Blocks {
		want[i] = a.Text(i)
		if len(a.Blocks[i].Lines) == 2 && a.Blocks[i].Kind == Paragraph {
			lined = i
		}
	}
	a.show()
	for i := range a.Blocks {
		if got := a.Text(i); got != want[i] {
			t.Errorf("block %d is kept as %q, want %q", i, got, want[i])
		}
	}
	if lined < 0 || a.shown[lined].linked == nil || len(a.shown[lined].linked.links) != 1 {
		t.Fatal("no paragraph of two lines has a link")
	}
	a.lineUp(lined)
	kept := a.Text(lined)
	a.shown = nil
	if read := a.Text(lined); kept != read || kept == want[lined] {
		t.Errorf("with its lines apart it is kept as %q, read as %q", kept, read)
	}
}
