package pointmark

import "testing"

// TestCut: what opens a point, and what does not.
func TestCut(t *testing.T) {
	for _, c := range []struct {
		in      string
		number  int
		seconds float64
		rest    string // "" for no mark
	}{
		{"① 灯塔", 1, -1, "灯塔"},
		{"⑵灯塔", 2, -1, "灯塔"},
		{"3️⃣ 灯塔", 3, -1, "灯塔"},
		{"01 像灯一样", 1, -1, "像灯一样"},
		{"02像灯一样", 2, -1, "像灯一样"},
		{"3. lamp", 3, -1, "lamp"},
		{"4、灯", 4, -1, "灯"},
		{"（5）灯", 5, -1, "灯"},
		{"(6) lamp", 6, -1, "lamp"},
		{"7 lamps", 7, -1, "lamps"},
		{"一、灯", 1, -1, "灯"},
		{"十二、灯", 12, -1, "灯"},
		{"第三，灯", 3, -1, "灯"},
		{"第二部分：灯", 2, -1, "灯"},
		{"（四）灯", 4, -1, "灯"},
		{"Part 2: lamp", 2, -1, "lamp"},
		{"• lamp", 0, -1, "lamp"},
		{"- lamp", 0, -1, "lamp"},
		{"[00:12:30] lamp", 0, 750, "lamp"},
		{"(1:02:03) lamp", 0, 3723, "lamp"},
		{"12:30 - lamp", 0, 750, "lamp"},
		{"00:12 - 03:45 lamp", 0, 12, "lamp"},
		{"2024年的灯", 0, -1, ""},
		{"3.5米高", 0, -1, ""},
		{"七年前", 0, -1, ""},
		{"第三次", 0, -1, ""},
		{"-5℃", 0, -1, ""},
		{"12:30", 0, -1, ""},
		{"lamp", 0, -1, ""},
		{"", 0, -1, ""},
	} {
		m, rest, ok := Cut(c.in)
		if !ok {
			rest, m = "", Mark{Seconds: -1}
		}
		if rest != c.rest || m.Number != c.number || m.Seconds != c.seconds {
			t.Errorf("%q: %+v %q, want %d %v %q", c.in, m, rest, c.number, c.seconds, c.rest)
		}
	}
	if sec, rest, ok := CutStampEnd("The lamp ... 12:30"); sec != 750 || rest != "The lamp" || !ok {
		t.Errorf("a stamp at the end: %v %q %v", sec, rest, ok)
	}
}
