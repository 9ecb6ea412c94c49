package flow

import (
	"fmt"
	"path/filepath"
	"testing"
)

const (
	ctrlL = "\x0c"
	ctrlU = "\x15"
	tab   = "\t"
	up    = "\x1b[A"
)

// language is an article of the flows that find things, and what is found in it.
type language struct {
	article, locale   string
	ready             string // stands on the first screen
	speaker, full     string // the beginning of a speaker's name as one types it, and the name as tab completes it
	word              string // something that the speaker and others say
	all, said         int    // how often it is said, and by the speaker alone
	expression, wrong string // a regular expression, and what is wrong with it while its last letter is not typed
	only, back        string // the line over a page of paragraphs with word, and what is said without it
	list              string // the title of the list of matches
	question          string // a question after which the word is found
	words, mention    string // the title of the words at hand, and one of them
}

func languages() map[string]language {
	return map[string]language{
		"zh": {
			article: talk, locale: "zh_CN.UTF-8", ready: "1,300 字", speaker: "@wangshu", full: "@沈望舒 ", word: "三秒", all: 7, said: 5,
			expression: "/[快慢].秒]", wrong: "缺少 ]", only: "“三秒”：只看 3 段", back: "显示全文", list: "搜索结果",
			question: "那准不准怎么判断", words: "查找哪个词", mention: "时间",
		},
		"en": {
			article: english, locale: "en_US.UTF-8", ready: "min left", speaker: "@agn", full: `@"Agnes Thorbury" `, word: "index", all: 15, said: 5,
			expression: "/ind[ei]x]", wrong: "missing closing ]", only: "“index”: only 12 paragraphs", back: "showing all", list: "Matches",
			question: "What's an index for?", words: "Which word?", mention: "index",
		},
	}
}

// inEachLanguage runs flow in windows of three sizes, on an article of each language.
func inEachLanguage(t *testing.T, flow func(*session, language)) {
	for name, lang := range languages() {
		for _, size := range []setting{{width: 40, height: 16}, {width: 80, height: 24}, {width: 160, height: 40}} {
			t.Run(fmt.Sprint(name, "-", size.width), func(t *testing.T) {
				t.Parallel()
				size.args, size.env = []string{lang.article}, []string{"LANG=" + lang.locale}
				s := open(t, size)
				s.await("the article is shown", func(sc Screen) bool { // with its place, and its length, which is counted in the background
					return sc.Alt && sc.Has("%") && !sc.Has("  …")
				})
				flow(s, lang)
				s.press("q")
				s.end(0)
			})
		}
	}
}

// leave presses escape alone, and waits for what it takes away to be gone: with a key right behind it, it would be a sequence.
func (s *session) leave(text string) {
	s.Helper()
	s.press(escape)
	s.await(fmt.Sprintf("%q is gone", text), func(sc Screen) bool { return !sc.Has(text) })
}

// A search is limited to a speaker, whose name tab completes.
func TestFindWhatOneSpeakerSays(t *testing.T) {
	inEachLanguage(t, func(s *session, l language) {
		s.press("/" + l.word)
		s.see(fmt.Sprintf("/%d", l.all))
		s.press(ctrlU + l.speaker + tab)
		s.see("/" + l.full[:len(l.full)-1])
		s.press(l.word)
		s.see(fmt.Sprintf("/%d", l.said))
		s.golden("limited")
		s.press(enter)
		s.press("n")
		s.see(fmt.Sprintf("2/%d", l.said))
	})
}

// A regular expression says what is wrong with it until it is whole.
func TestFindByExpression(t *testing.T) {
	inEachLanguage(t, func(s *session, l language) {
		n := len(l.expression) - 1
		for l.expression[n-1] != '[' { // up to where the class is open
			n--
		}
		s.press("//" + l.expression[1:n])
		s.see(l.wrong)
		s.golden("wrong")
		s.press(ctrlU + l.expression[:len(l.expression)-1] + "/")
		s.await("a match is shown", func(sc Screen) bool { return sc.Has("1/") && !sc.Has(l.wrong) })
		s.press(enter)
	})
}

// Only the paragraphs that match show, with a line that says so.
func TestOnlyWhatMatches(t *testing.T) {
	inEachLanguage(t, func(s *session, l language) {
		s.press("/" + l.word + enter)
		s.see(fmt.Sprintf("/%d", l.all))
		s.press("g&")
		s.see("▽ "+l.only, "esc")
		s.golden("only")
		s.leave("▽")
		s.press("&")
		s.see("▽")
		s.press("&")
		s.see(l.back)
	})
}

// All matches are listed by question; moving in the list moves the page, enter goes there, escape comes back.
func TestListOfMatches(t *testing.T) {
	inEachLanguage(t, func(s *session, l language) {
		first := s.term.Screen().String()
		s.press("/" + l.word)
		s.see(fmt.Sprintf("/%d", l.all))
		s.press(ctrlL)
		s.see("─ " + l.list)
		s.press(down + down + down)
		s.see(fmt.Sprintf("4/%d", l.all))
		s.golden("listed")
		s.leave("─ " + l.list)
		s.await("the page is where it was", func(sc Screen) bool { return sc.String() == first })
		s.press("/" + l.word + enter)
		s.press("L")
		s.see("─ "+l.list, "▸")
		s.press(end)
		s.see(fmt.Sprintf("%d/%[1]d", l.all))
		s.press(enter)
		s.await("the list is gone", func(sc Screen) bool { return !sc.Has("─ " + l.list) })
		s.see(fmt.Sprintf("%d/%[1]d", l.all))
	})
}

// A word of the sentence at hand is chosen, and every mention of it listed.
func TestMentions(t *testing.T) {
	inEachLanguage(t, func(s *session, l language) {
		s.press("/" + l.question + enter)
		s.see("1/1")
		s.press("*")
		s.see(l.words)
		s.golden("words")
		s.press(l.mention + enter)
		s.see("─ "+l.list, "▸")
		s.press(enter)
	})
}

// What was searched for is there again when the program is opened again, also for another article.
func TestSearchesAreRemembered(t *testing.T) {
	state := filepath.Join(t.TempDir(), "state")
	s := open(t, setting{width: 80, height: 20, args: []string{talk}, env: []string{"XDG_STATE_HOME=" + state}})
	s.see("1,300 字")
	for _, query := range []string{"三秒", "index"} {
		s.press("/" + query + enter)
		s.await("the search is done", func(sc Screen) bool { return !sc.Has("/"+query) || sc.Has("没有找到") })
	}
	s.press("q")
	s.end(0)
	s = open(t, setting{width: 80, height: 20, args: []string{english}, env: []string{"XDG_STATE_HOME=" + state, "LANG=en_US.UTF-8"}})
	s.see("See Also")
	s.press("/x")
	s.press(up)
	screen := s.see("/index", "1/15")
	if screen.Cursor.X != len("/index") || screen.Hidden {
		t.Errorf("the cursor stands at %v (hidden: %t)\n%s", screen.Cursor, screen.Hidden, screen)
	}
	s.press(up)
	screen = s.see("/三秒")
	if screen.Cursor.X != len("/")+4 {
		t.Errorf("the cursor stands at %v\n%s", screen.Cursor, screen)
	}
	s.press(down + down)
	s.see("/x")
	s.press(ctrlC)
	s.end(0)
}

// Chinese is found by its sound, and in its other form.
func TestFindChineseBySoundAndForm(t *testing.T) {
	s := open(t, setting{width: 80, height: 20, args: []string{talk}})
	s.see("1,300 字")
	for _, query := range []string{"miaozhong", "zzywjt", "遊絲", "ｃｌｏｃｋ"} {
		s.press("/" + query)
		if query == "miaozhong" {
			s.see("没有找到")
		} else {
			s.await("a match", func(sc Screen) bool { return sc.Has("1/") })
		}
		s.leave("/" + query)
	}
	s.press("q")
	s.end(0)
}
