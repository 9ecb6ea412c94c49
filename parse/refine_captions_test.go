package parse

import "testing"

// Captions go through the same passes behind the turns as Markdown: what is read out for a sponsor is no speech.
func TestCaptionsAreRefined(t *testing.T) {
	src := "WEBVTT\n\n1\n00:00:01.000 --> 00:00:03.500\n<v Ada>Is the lamp lit?</v>\n\n2\n00:00:04.000 --> 00:00:06.000\n<v Bo Chen>It is. I lit it myself.</v>\n\n" +
		"3\n00:01:00.000 --> 00:01:06.000\n<v Ada>This episode is brought to you by Harrow Kettles. Go to harrow.example for ten percent off.</v>\n\n" +
		"4\n00:02:00.000 --> 00:02:06.000\n<v Bo Chen>You can see it from the pier.</v>\n\n5\n00:02:09.500 --> 00:02:11.000\n<v Ada>Then I can sleep.</v>\n"
	a, err := Parse([]byte(src), "lamp.vtt")
	if err != nil {
		t.Fatal(err)
	}
	checkArticle(t, a)
	promoted := 0
	for i := range a.Blocks {
		if a.Blocks[i].Promo {
			promoted++
		}
	}
	if len(a.Turns) != 5 || promoted != 1 {
		t.Errorf("%d turns, %d paragraphs of promotion:\n%s", len(a.Turns), promoted, dump(a))
	}
}
