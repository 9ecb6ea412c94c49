// Package words holds every word that the program shows, in Chinese and in English. Names of commands, flags and keys are the same in both and stand
// where they are defined.
//
// To add a word: add a field to the group of [Words] where it is shown (a string, or a function where something is filled in), and give it a value in
// chinese.go and in english.go. A test walks the struct and fails when one of the two lacks it.
package words

import "strings"

// Words is the text of the program's surfaces in one language, grouped by where it shows. It is not changed after it was built.
type Words struct {
	Lang     string // "zh" or "en"
	Status   Status
	Length   Length
	Card     Card
	Page     Page
	Lists    Lists
	Links    Links
	Place    Place
	Loading  Loading
	Quote    Quote
	Taking   Taking
	Search   Search
	Folding  Folding
	Facts    Facts
	Help     Help
	Keys     Keys
	Error    Error
	Cause    Cause
	State    State
	Settings Settings
	Explain  Explain
	Roles    Roles
	CLI      CLI
}

// Status is the status line and the short notices that stand in its place.
type Status struct {
	Percent     func(percent int) string // share read, 0 to 100
	Left        func(minutes int) string // reading time left; 0 is less than a minute
	LeftHere    func(minutes int) string // the same in few words, of an answer; a minute at least
	Done        string                   // the end is on the screen
	Top         string
	Question    string // kind of the turn that is on the screen
	Answer      string
	MouseOn     string
	MouseOff    string
	FocusOn     string
	FocusOff    string
	Measure     func(cells int) string
	Columns     func(columns, cells int) string    // the page now has 1 or 2 columns of text, so wide
	NoColumns   func(cells, needs, has int) string // no room for two so wide: a window of so many cells is needed, this one has so many
	NoneBeside  func(cells int) string             // no room for two so wide beside the outline
	NoQuestions string                             // a jump to a question where the article has none
	NoTopics    string
	NoSpeakers  string
	NoOutline   string
	NoLinks     string
	FirstOne    string // nothing further back to jump to
	LastOne     string
	Theme       func(name string) string // the one that was chosen
	NothingBack string                   // the list of places jumped from is empty
	NothingNext string
	NothingHere string // enter with nothing at hand to follow
	NotDiscuss  string // a summary point that the talk does not take up
	LinkCopied  string
	LinkRefused string // a link of a kind that is not opened
	TooSmall    func(width, height int) string
}

// Card is the card of an article's front matter.
type Card struct {
	Author    string
	Published string
	Place     string
	Publisher string
	Source    string
	Guests    string
	Hosts     string
	Length    string                                       // heading of how long it is and of the two below
	Minutes   func(minutes int) string                     // reading time
	Turns     func(turns, speakers int) string             // size of the talk
	Date      func(year, month, day int) string            // a date without a time
	DateTime  func(year, month, day, hour, min int) string // with a time of day
	Between   string                                       // between two names
}

// Page is what the program adds to the text of the article.
type Page struct {
	Untitled  string
	Nothing   string // in place of a text in which nothing shows
	Note      string // title of the box that shows a footnote
	Summary   string // headings in the outline of sections that have none of their own
	Lead      string
	Bio       string
	People    string
	Talk      string
	Notes     string
	Related   string
	Promotion string
	Comments  string
	Front     string
	Body      string
}

// Lists is the titles, the columns and the empty states of the pickers.
type Lists struct {
	Topics     string
	Speakers   string
	Outline    string
	Links      string
	Themes     string
	Dark       string // what a theme is for
	Light      string
	Colourless string
	Narrow     string // hint in the empty input line
	Empty      string // nothing matches what was typed
	Turns      func(n int) string
	Share      func(percent int) string
	At         func(percent int) string // where in the talk
	Length     func(minutes int) string // how long it is discussed; 0 is less than a minute
	Nowhere    string                   // a topic that the talk does not take up
	Found      string                   // title of the topics where the program found them in the talk
	Count      func(shown, all int) string
}

// Links is the question before a link is opened, and what came of it.
type Links struct {
	Ask     string
	Answer  string // the keys that answer
	Opening func(host string) string
	Opened  func(host string) string
	Failed  func(why string) string
	User    func(name string) string // before the host stands a name that leads nowhere
	Written func(host string) string // the host in the letters that it is written with
	Alike   func(host string) string // these letters look like those of another host
}

// Help is the help screen around the list of keys.
type Help struct {
	Title   string
	Move    string // titles of the groups
	Jump    string
	Lists   string
	Search  string
	Show    string
	Take    string
	Marking string // while a passage is marked
	Program string
	Picker  string
	Typing  string // a search is typed
	Close   string // how to leave
	Counts  string // that numbers before keys count
	More    string // there is more below
}

// Keys says what each key does, in a few words.
type Keys struct {
	LineDown, LineUp           string
	ScreenDown, ScreenUp       string
	HalfDown, HalfUp           string
	Top, Bottom                string
	Percent                    string // a number and %
	Left, Right                string
	NextQuestion, PrevQuestion string
	NextSection, PrevSection   string
	Follow                     string
	Back, Forward              string
	Topics, Speakers           string
	Outline, Links             string
	Facts                      string
	Search                     string
	NextMatch, PrevMatch       string
	OnlyMatches, Mentions      string
	Skim                       string
	NextFollowed, LastFollowed string // the turns of a speaker or a topic that one follows
	ShowOnly                   string // in a list of speakers or topics
	ListMatches, History       string // while typing a search
	Complete                   string
	Matches                    string
	Focus                      string
	Columns                    string // one column of text or two
	Wider, Narrower            string
	ResetMeasure               string
	Theme                      string
	Mouse                      string
	Help                       string
	Edit, Reload               string
	Copy, CopyPlain, Mark      string
	Highlight, WriteNotes      string
	BringBack                  string // what was taken away last
	Shelf                      string
	Bookmark, ToBookmark       string
	SentenceDown, SentenceUp   string
	OtherEnd, MarkAnew         string
	Leave                      string
	Quit, QuitNow              string
	Suspend                    string
	Narrow                     string // in a list: type to narrow
	ItemDown, ItemUp           string
	PageDown, PageUp           string
	First, Last                string
	Choose, Close              string
	ClearInput, DeleteWord     string
	AcceptSearch, LeaveSearch  string
}

// Error is what is said about files that cannot be read, one line each. Names arrive cleaned of control characters.
type Error struct {
	NoSuchFile  func(name string) string
	IsDirectory func(name string) string
	NoAccess    func(name string) string // permission denied
	Unreadable  func(name, why string) string
	Binary      func(name string) string
	Empty       func(name string) string
	TextEnds    func(name, at string) string      // what follows behind so many bytes is no text; the rest is shown
	CutOff      func(name, at, why string) string // it cannot be read further; the rest is shown
	TooMuch     func(name, at string) string      // no more than so much is read of it
	IsDevice    func(name string) string
	TooMany     func(names string, n int) string // more than one file; names are the first two
	Stdin       string                           // the name of standard input in the messages above
	NoTerminal  string                           // no terminal to read keys from
	Panic       string                           // the program failed; what follows is to be reported
	PanicAbove  string                           // so does what stands above, of Bubble Tea
	Write       func(why string) string
}

// State is what is said about the kept place, one line each; reading goes on.
type State struct {
	SetAside    func(path string) string      // a broken file was renamed to path
	Newer       func(path string) string      // the file at path was written by a newer version and is left alone
	Left        func(path, why string) string // the file at path is left alone
	NoDirectory string                        // no home, or no state directory known
	NotKept     func(why string) string       // the place and the notes could not be written
	NotRead     func(why string) string
}

// CLI is the command line: its help and its errors.
type CLI struct {
	Short       string // what the program is, one line
	Long        string
	UsageLine   string // nothing to read
	Usage       string // headings of the help
	Flags       string
	Commands    string
	Examples    string
	ExampleFile string // what the examples show
	ExamplePipe string
	ExampleJSON string
	Plain       string // flags
	JSON        string
	Width       string
	Color       string
	Encoding    string
	Explain     string
	LabelsFlag  string
	FromStart   string
	Resume      string
	HelpFlag    string
	VersionFlag string
	Completion  string // commands
	Config      string
	Recent      string
	Notes       string
	ExampleFlag string // of config
	ThemeFlag   string
	HelpCommand string
	UnknownFlag func(flag string) string
	DidYouMean  func(name string) string // after an error
	NeedsValue  func(flag string) string
	BadValue    func(flag, value, allowed string) string
	NoArgument  func(command, arg string) string
	Exclusive   func(one, other string) string // two flags of which only one may stand
	TryHelp     string
	NoNotes     func(name string) string
	NeedsFile   func(command string) string    // a command that wants a file has none
	NothingRead string                         // --resume where nothing was read
	LastGone    func(path string) string       // --resume where the file is no longer there
	Misuse      func(what, help string) string // an error, and one of the two above
}

// ForLocale chooses the language: flag (the value of --lang: zh or en) where it is not empty, else the first of LC_ALL, LC_MESSAGES and LANG that is set
// (the order of POSIX). A locale that begins with zh is Chinese; every other is English. env is os.Getenv in the program.
func ForLocale(env func(string) string, flag string) *Words {
	locale := flag
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if locale == "" {
			locale = env(name)
		}
	}
	if l := strings.ToLower(locale); l == "zh" || strings.HasPrefix(l, "zh_") || strings.HasPrefix(l, "zh-") || strings.HasPrefix(l, "zh.") {
		return Chinese()
	}
	return English()
}
