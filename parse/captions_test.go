package parse

import (
	"bytes"
	"strings"
	"testing"

	"github.com/asticode/go-astisub"
)

// captionTexts are files of captions in the shapes that players, meeting programs and recognisers write.
var captionTexts = map[string]string{
	"voices.vtt": "WEBVTT - The lamp room\nKind: captions\nLanguage: en\n\nNOTE made by hand\n\nSTYLE\n::cue { color: white }\n\n1\n00:00:01.000 --> 00:00:03.500 align:start position:0%\n<v Ada>Is the lamp lit?</v>\n\n2\n00:00:04.000 --> 00:00:06.000\n<v.loud Bo Chen>It is. I lit it\n<i>myself</i> an hour ago.</v>\n\n00:00:06.500 --> 00:00:09.000\n<v Bo Chen>You can see it from the pier.\n\n00:00:09.500 --> 00:00:11.000\n<v Ada>Then I can sleep.\n",
	"names.vtt":  "WEBVTT\n\n1\n00:01.000 --> 00:03.500\nAda Lund: Is the lamp lit?\n\n2\n00:04.000 --> 00:06.000\nbo7: It is.\n\n3\n00:06.500 --> 00:09.000\nbo7: You can see it\nfrom the pier.\n\n4\n00:09.500 --> 00:11.000\nAda Lund: Then I can sleep.\n\n5\n00:12.000 --> 00:13.000\nbo7: Do.\n",
	"names.srt":  "1\n00:00:01,000 --> 00:00:03,500\n林望：灯亮了吗？\n\n2\n00:00:04,000 --> 00:00:06,000\n周守：亮了，我点的。\n\n3\n00:00:06,500 --> 00:00:09,000\n你在码头\n就能看见。\n\n4\n00:00:09,500 --> 00:00:11,000\n林望：那我去睡了，你呢？\n\n5\n00:00:12,000 --> 00:00:13,000\n周守：我守着。\n",
	"plain.srt":  "1\n00:00:01,000 --> 00:00:03,500\nThe lamp is lit.\n\n2\n00:00:04,000 --> 00:00:06,000\nIt burns all night.\n",
}

// TestCaptionsRead compares what is shown of captions with what a library for subtitles reads in them.
func TestCaptionsRead(t *testing.T) {
	for name, text := range captionTexts {
		t.Run(name, func(t *testing.T) {
			a, err := ParseWith([]byte(text), Options{Name: name})
			if err != nil {
				t.Fatal(err)
			}
			checkArticle(t, a)
			read := func(r *bytes.Reader) (*astisub.Subtitles, error) { return astisub.ReadFromSRT(r) }
			if strings.HasSuffix(name, ".vtt") {
				read = func(r *bytes.Reader) (*astisub.Subtitles, error) { return astisub.ReadFromWebVTT(r) }
			}
			subs, err := read(bytes.NewReader([]byte(text)))
			if err != nil {
				t.Fatal(err)
			}
			var want strings.Builder
			speaker := ""
			for _, item := range subs.Items {
				for _, l := range item.Lines {
					text := strings.TrimSpace(l.String())
					voice := l.VoiceName
					for _, colon := range []string{": ", "："} {
						if before, after, ok := strings.Cut(text, colon); ok && voice == "" {
							voice, text = before, after
						}
					}
					if voice != "" && voice != speaker {
						speaker = voice
						want.WriteString(voice)
					}
					want.WriteString(text)
				}
			}
			var got strings.Builder
			for i, b := range a.Blocks {
				switch b.Kind {
				case Paragraph:
					got.WriteString(a.Text(i))
				case Label:
					got.WriteString(a.Turns[a.TurnOf(i)].speakerName(a))
				}
			}
			if solid(got.String()) != solid(want.String()) {
				t.Errorf("it shows\n%s\nand should show\n%s", got.String(), want.String())
			}
		})
	}
}

func (t Turn) speakerName(a *Article) string { return a.Speakers[t.Speaker].Name }

func TestCaptionTurns(t *testing.T) {
	for _, c := range []struct {
		text, title string
		turns       []string // speaker, time, text
	}{
		{captionTexts["voices.vtt"], "The lamp room", []string{
			"Ada 00:00:01 Is the lamp lit?", "Bo Chen 00:00:04 It is. I lit it myself an hour ago. You can see it from the pier.", "Ada 00:00:09 Then I can sleep."}},
		{captionTexts["names.srt"], "x", []string{
			"林望 00:00:01 灯亮了吗？", "周守 00:00:04 亮了，我点的。你在码头就能看见。", "林望 00:00:09 那我去睡了，你呢？", "周守 00:00:12 我守着。"}},
		{captionTexts["plain.srt"], "x", nil},
		// Captions that roll show each line twice, the second time above the next one, with times within the lines.
		{"WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>the<00:01.500><c> lamp</c>\n\n00:02.000 --> 00:03.000\n<v Ada>the lamp\nis<00:02.500><c> lit</c>\n\n00:03.000 --> 00:04.000\n<v Bo>is it\n\n00:04.000 --> 00:05.000\n<v Ada>it is\n", "x",
			[]string{"Ada 00:01 the lamp is lit", "Bo 00:03 is it", "Ada 00:04 it is"}},
		// Without numbers, and without blank lines between the cues.
		{"00:00:01,000 --> 00:00:02,000\nADA: Is it lit?\n00:00:03,000 --> 00:00:04,000\nBO: Yes, I lit it.\n3\n00:00:05,000 --> 00:00:06,000\nADA: Thank you.\n4\n00:00:07,000 --> 00:00:08,000\nBO: You should sleep.\n", "x",
			[]string{"ADA 00:00:01 Is it lit?", "BO 00:00:03 Yes, I lit it.", "ADA 00:00:05 Thank you.", "BO 00:00:07 You should sleep."}},
		// What shows nothing is not left out.
		{"WEBVTT\n\n\u00a0\u00a0\n\n00:01.000 --> 00:02.000\n<v Ada>the lamp\n\n\u00a0", "x", nil},
	} {
		a, err := ParseWith([]byte(c.text), Options{Name: "x"})
		if err != nil {
			t.Fatal(err)
		}
		checkArticle(t, a)
		if a.Title != c.title {
			t.Errorf("title %q, want %q", a.Title, c.title)
		}
		var got []string
		for _, u := range a.Turns {
			got = append(got, u.speakerName(a)+" "+u.Time+" "+a.TurnText(u))
		}
		if strings.Join(got, "\n") != strings.Join(c.turns, "\n") {
			t.Errorf("turns\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(c.turns, "\n"))
		}
	}
}

// FuzzCaptions: whatever follows the first line of captions, the article keeps what every article promises.
func FuzzCaptions(f *testing.F) {
	for _, text := range captionTexts {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		for _, head := range []string{"WEBVTT\n\n", "1\n00:00:01,000 --> 00:00:02,000\n"} {
			if a, err := ParseWith(append([]byte(head), src...), Options{}); err == nil {
				checkArticle(t, a)
			}
		}
	})
}
