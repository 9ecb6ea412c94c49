package words

import "fmt"

// Loading is what is said while an article is read that is shown already.
type Loading struct {
	Whole     func(size string) string // how large it is
	Size      func(size string) string // how much of it has come, where nobody knows the whole
	Waiting   string                   // nothing has come
	Quit      string                   // how to leave then
	NotYet    string                   // what was asked for is not there: it is gone to when it comes
	ToEnd     string                   // the end is gone to as it comes
	Searching string                   // no match so far: the first one is gone to
	Resuming  string                   // the place where one last read is gone to
	Last      func(ago string) string  // one has moved meanwhile: how to go to the place where one last read
	Busy      string                   // what cannot be done before all of it is there
}

func chineseLoading() Loading {
	return Loading{
		Whole:     func(size string) string { return "载入 " + size },
		Size:      func(size string) string { return "已读入 " + size + "…" },
		Waiting:   "还没有内容，正在等待…",
		Quit:      "按 q 退出",
		NotYet:    "那里还没有读入，读到就过去",
		ToEnd:     "还在读入，会一直跟到结尾",
		Searching: "读入的部分里没有，找到就过去",
		Resuming:  "读完就回到上次读到的地方",
		Last:      func(ago string) string { return ago + "读到别处，按 tab 过去" },
		Busy:      "文章还没有读完",
	}
}

func englishLoading() Loading {
	return Loading{
		Whole:     func(size string) string { return "loading " + size },
		Size:      func(size string) string { return size + " so far…" },
		Waiting:   "nothing has come yet; waiting…",
		Quit:      "q quits",
		NotYet:    "not there yet: the page goes there when it comes",
		ToEnd:     "still loading: the page follows the end",
		Searching: "not in what has come so far: the first match is gone to",
		Resuming:  "the page goes to where you last read when all of it is there",
		Last:      func(ago string) string { return "last here " + ago + " at another place: tab goes there" },
		Busy:      "the article is still loading",
	}
}

// Bytes says a size in bytes, in a few letters.
func (*Words) Bytes(n int64) string {
	const kilo, mega = 1 << 10, 1 << 20
	switch {
	case n < 10*kilo:
		return fmt.Sprintf("%.1f KB", float64(n)/kilo)
	case n < mega:
		return fmt.Sprintf("%d KB", n/kilo)
	case n < 10*mega:
		return fmt.Sprintf("%.1f MB", float64(n)/mega)
	}
	return fmt.Sprintf("%d MB", n/mega)
}
