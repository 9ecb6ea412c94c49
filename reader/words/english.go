package words

import "fmt"

// English returns the words in English.
func English() *Words {
	return &Words{
		Lang:   "en",
		Length: englishLength(),
		Status: Status{
			Percent:  func(p int) string { return fmt.Sprintf("%d%%", p) },
			LeftHere: func(n int) string { return minutesOr(n, "<1 min left", "%s left", englishHours) },
			Left:     func(n int) string { return minutesOr(n, "under 1 min left", "about %s left", englishHours) },
			Done:     "end",
			Top:      "top",
			Question: "question",
			Answer:   "answer",
			MouseOn:  "mouse on: the wheel scrolls, a click in the outline or on the strip jumps",
			MouseOff: "mouse off: the terminal selects text",
			FocusOn:  "focus: all but this turn is dim",
			FocusOff: "focus off",
			Measure:  func(n int) string { return fmt.Sprintf("lines of %d cells", n) },
			Columns:  func(n, cells int) string { return fmt.Sprintf("%s of %d cells", plural(n, "column"), cells) },
			NoColumns: func(cells, needs, has int) string {
				return fmt.Sprintf("no room for two columns: %d cells each need a window of %d, not %d; - narrows the text", cells, needs, has)
			},
			NoneBeside: func(cells int) string {
				return fmt.Sprintf("no room for two columns of %d cells beside the outline: o hides it, - narrows the text", cells)
			},
			NoQuestions: "no questions in this article",
			NoTopics:    "no topics in this article",
			NoSpeakers:  "no speakers in this article",
			NoOutline:   "no outline for this article",
			NoLinks:     "no links in this article",
			FirstOne:    "nothing before this",
			LastOne:     "nothing after this",
			Theme:       func(n string) string { return "theme " + n },
			NothingBack: "no place to go back to",
			NothingNext: "no place to go forward to",
			NothingHere: "no point or link here to follow",
			NotDiscuss:  "the talk does not take this up",
			LinkCopied:  "link copied",
			LinkRefused: "links of this kind are not opened",
			TooSmall:    func(w, h int) string { return fmt.Sprintf("window too small: %d×%d needed", w, h) },
		},
		Card: Card{
			Author:    "Author",
			Published: "Published",
			Place:     "Place",
			Publisher: "Publisher",
			Source:    "Source",
			Guests:    "Guests",
			Hosts:     "Interview",
			Length:    "Length",
			Minutes:   func(n int) string { return minutesOr(max(n, 1), "", "about %s", englishHours) },
			Turns:     func(t, s int) string { return plural(s, "speaker") + ", " + plural(t, "turn") },
			Date:      englishDate,
			DateTime: func(y, m, d, h, min int) string {
				return fmt.Sprintf("%s, %02d:%02d", englishDate(y, m, d), h, min)
			},
			Between: ", ",
		},
		Page: Page{
			Untitled:  "Untitled",
			Nothing:   "(nothing here to show)",
			Note:      "Note",
			Summary:   "Summary",
			Lead:      "Editor's note",
			Bio:       "About the guest",
			People:    "People",
			Talk:      "Interview",
			Notes:     "Notes",
			Related:   "Related",
			Promotion: "Promotion",
			Comments:  "Comments",
			Front:     "About this article",
			Body:      "Text",
		},
		Lists: Lists{
			Topics:     "Topics",
			Speakers:   "Speakers",
			Outline:    "Outline",
			Links:      "Links",
			Themes:     "Themes",
			Dark:       "dark",
			Light:      "light",
			Colourless: "no colour",
			Narrow:     "type to narrow",
			Empty:      "no matching item",
			Turns:      func(n int) string { return plural(n, "turn") },
			Share:      func(p int) string { return fmt.Sprintf("%d%% of talk", p) },
			At:         func(p int) string { return fmt.Sprintf("at %d%%", p) },
			Length:     func(n int) string { return minutesOr(n, "<1 min", "%s", englishHours) },
			Nowhere:    "not taken up",
			Found:      "Topics (found in the talk by the program)",
			Count:      func(shown, all int) string { return fmt.Sprintf("%d/%d", shown, all) },
		},
		Place:   englishPlace(),
		Loading: englishLoading(),
		Quote:   englishQuote(),
		Taking:  englishTaking(),
		Links: Links{
			Ask:     "Open this link in the browser?",
			Answer:  "enter opens, esc does not",
			Opening: func(host string) string { return "opening " + host + "…" },
			Opened:  func(host string) string { return "opened " + host },
			Failed:  func(why string) string { return "the link could not be opened: " + why },
			User:    func(name string) string { return "beware: “" + name + "” is a user name, not the site" },
			Written: func(host string) string { return "written " + host },
			Alike:   func(host string) string { return "beware: written " + host + ", with letters that look like others" },
		},
		Search:  englishSearch(),
		Folding: englishFolding(),
		Facts:   englishFacts(),
		Help:    englishHelp(),
		Keys:    englishKeys(),
		Error:   englishErrors(),
		Cause:   englishCause(),
		State: State{
			SetAside: func(p string) string { return "the reading record was broken; kept as " + p },
			Newer:    func(p string) string { return "this reading record is of a newer version and left alone: " + p },
			Left: func(p, why string) string {
				return "this reading record cannot be used (" + why + ") and is left alone: " + p
			},
			NoDirectory: "no directory for reading records: this place will not be kept",
			NotKept:     func(why string) string { return "place and notes were not kept: " + why },
			NotRead:     func(why string) string { return "the last place could not be read: " + why },
		},
		Settings: englishSettings(),
		Explain:  englishExplain(),
		Roles:    englishRoles(),
		CLI:      englishCLI(),
	}
}

// plural counts things whose name takes an s.
func plural(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return grouped(n) + " " + thing + "s"
}

func matches(n int) string {
	if n == 1 {
		return "1 match"
	}
	return grouped(n) + " matches"
}

func englishDate(y, m, d int) string {
	months := [...]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}
	if m < 1 || m > len(months) {
		return fmt.Sprint(y)
	}
	return fmt.Sprintf("%s %d, %d", months[m-1], d, y)
}

func englishHelp() Help {
	return Help{
		Title:  "Keys",
		Move:   "Move",
		Jump:   "Jump",
		Lists:  "Lists",
		Search: "Search",
		Show:   "Show",
		Take:   "Take away", Marking: "While a passage is marked",
		Program: "Program",
		Picker:  "In a list",
		Typing:  "While a search is typed",
		Close:   "esc closes",
		Counts:  "numbers before keys count: 5j is five lines down, 50% the middle",
		More:    "more below",
	}
}

func englishKeys() Keys {
	return Keys{
		LineDown: "line down", LineUp: "line up",
		ScreenDown: "screen down", ScreenUp: "screen up",
		HalfDown: "half a screen down", HalfUp: "half a screen up",
		Top: "to the start", Bottom: "to the end",
		Percent: "to that percentage",
		Left:    "wide code to the left", Right: "wide code to the right",
		NextQuestion: "next question", PrevQuestion: "previous question",
		NextSection: "next section or topic", PrevSection: "previous section or topic",
		Follow: "follow the point, link or note at hand, open a fold",
		Back:   "back to before the jump", Forward: "forward again",
		Topics: "topics", Speakers: "speakers",
		Outline: "outline", Links: "links",
		Facts:     "facts: length, shares, topics, words",
		Search:    "search",
		NextMatch: "next match", PrevMatch: "previous match",
		OnlyMatches: "only paragraphs that match", Mentions: "every mention of a word at hand",
		ListMatches: "list all matches", History: "earlier searches", Complete: "complete a @name or #topic", Matches: "list all matches",
		Skim: "all, skim, questions alone", NextFollowed: "next turn of the speaker or topic shown", LastFollowed: "last one",
		ShowOnly: "show only this speaker or topic",
		Focus:    "dim all but this turn",
		Columns:  "one column or two",
		Wider:    "wider text", Narrower: "narrower text",
		ResetMeasure: "usual width",
		Theme:        "theme",
		Copy:         "copy as a quote", CopyPlain: "copy as text", Mark: "mark a passage",
		Highlight: "highlight, with a note if you like", WriteNotes: "write the highlights to a file", BringBack: "bring back the note taken away last",
		Shelf:    "bookmarks and highlights",
		Bookmark: "bookmark this sentence with a letter", ToBookmark: "to a bookmark; '' to before the jump",
		SentenceDown: "next sentence", SentenceUp: "last sentence",
		OtherEnd: "to its other end", MarkAnew: "begin anew at this sentence",
		Edit: "this line in your editor", Reload: "load the file again, and draw the screen anew",
		Mouse: "mouse on or off",
		Help:  "help",
		Leave: "leave the topmost thing",
		Quit:  "quit", QuitNow: "quit at once",
		Suspend:  "suspend",
		Narrow:   "type to narrow",
		ItemDown: "next item", ItemUp: "previous item",
		PageDown: "page down", PageUp: "page up",
		First: "first item", Last: "last item",
		Choose: "choose", Close: "close",
		ClearInput: "clear to the start", DeleteWord: "delete the word before",
		AcceptSearch: "stay here", LeaveSearch: "back to where you were",
	}
}

func englishErrors() Error {
	return Error{
		NoSuchFile:  func(n string) string { return n + ": no such file" },
		IsDirectory: func(n string) string { return n + ": is a directory, not a file" },
		NoAccess:    func(n string) string { return n + ": no permission to read it" },
		Unreadable:  func(n, why string) string { return n + ": cannot be read: " + why },
		Binary:      func(n string) string { return n + ": is a binary file, not text" },
		Empty:       func(n string) string { return n + ": is empty" },
		TextEnds:    func(n, at string) string { return n + ": is not text from " + at + " on, and was read up to there" },
		CutOff:      func(n, at, why string) string { return n + ": cannot be read beyond " + at + ": " + why },
		TooMuch:     func(n, at string) string { return n + ": is too long: only its first " + at + " were read" },
		IsDevice:    func(n string) string { return n + ": is a device, not a file" },
		TooMany: func(names string, n int) string {
			return fmt.Sprintf("%s: one file at a time, %d were given", names, n)
		},
		Stdin:      "standard input",
		NoTerminal: "no terminal to read keys from",
		Panic:      "the program failed; please report these lines:",
		PanicAbove: "the program failed; please report what stands above",
		Write:      func(why string) string { return "cannot write: " + why },
	}
}

func englishCLI() CLI {
	return CLI{
		Short:       "Read long interviews in the terminal",
		Long:        "Fangtan (访谈) opens an interview saved as Markdown: it tells the speakers apart, lists the topics, searches, and remembers the place. Without a file it opens its sample.",
		UsageLine:   "usage: fangtan FILE.md, or COMMAND | fangtan",
		Usage:       "USAGE",
		Flags:       "FLAGS",
		Commands:    "COMMANDS",
		Examples:    "EXAMPLES",
		ExampleFile: "read an article",
		ExamplePipe: "read what a pipe brings",
		ExampleJSON: "print what was understood",
		Plain:       "print the typeset text instead of opening the reader",
		JSON:        "print what was parsed as JSON",
		Width:       "width of the printed text in columns",
		Color:       "colour of the printed text: auto, always or never",
		Encoding:    "encoding of the article, such as gb18030; found by itself where not given",
		Explain:     "print how the article was understood: labels, speakers, sections, topics",
		LabelsFlag:  "a label is what this regular expression matches at the start of a line; its first group is the name",
		FromStart:   "open at the start, not where you last read",
		Resume:      "open the article that you last read",
		Recent:      "list what you have read, and how much of it",
		Notes:       "print the highlights of an article as Markdown",
		NoNotes:     func(n string) string { return fmt.Sprintf("%s: no highlights", n) },
		NeedsFile:   func(c string) string { return fmt.Sprintf("%s needs a file", c) },
		NothingRead: "nothing was read yet",
		LastGone: func(p string) string {
			return fmt.Sprintf("%s, which you last read, is no longer there; fangtan recent lists what you have read", p)
		},
		HelpFlag:    "show this help",
		VersionFlag: "show the version",
		Completion:  "generate a completion script for a shell",
		Config:      "print the settings that hold, each with where it comes from",
		ExampleFlag: "print an example of the configuration file instead",
		ThemeFlag:   "print an example of a theme file instead",
		HelpCommand: "show the help of a command",
		UnknownFlag: func(f string) string { return "unknown flag: " + f },
		DidYouMean:  func(n string) string { return "did you mean " + n + "?" },
		NeedsValue:  func(f string) string { return "flag needs a value: " + f },
		BadValue:    func(f, v, a string) string { return fmt.Sprintf("flag %s cannot be %q: use %s", f, v, a) },
		NoArgument: func(c, a string) string {
			return fmt.Sprintf("fangtan %s takes no argument: %s; a file of this name opens as ./%s", c, a, c)
		},
		Exclusive: func(a, b string) string { return fmt.Sprintf("flags %s and %s exclude each other", a, b) },
		TryHelp:   "see fangtan --help",
		Misuse:    func(what, help string) string { return what + "; " + help },
	}
}
