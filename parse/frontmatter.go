package parse

import (
	"bytes"
	"path/filepath"
	"regexp"
	"strings"
	"time"
	"unicode/utf8"
)

// fieldKeys are the keys of front matter that are known, in lower case and without spaces.
func fieldKeys() map[string]Field {
	keys := map[string]Field{}
	for field, names := range map[Field]string{
		FieldTitle:     "title 标题 標題 题目 タイトル 제목",
		FieldAuthor:    "author authors by writer creator 作者 文章作者 文 撰文 记者 記者 采访 編輯 编辑 著者 저자 글",
		FieldPublished: "date published publishedat publish_date pubdate time created 发布时间 發佈時間 發布時間 发表时间 日期 时间 发布日期 公開日 日付 날짜 발행일",
		FieldPlace:     "place location 发布地 发布地点 地点 ip属地 属地 場所 장소",
		FieldSource:    "source url link original canonical permalink 原文链接 原文鏈接 原文連結 原文地址 来源 來源 链接 出处 出處 출처 原文",
		FieldCover:     "cover image thumbnail banner og:image 封面 封面图 封面图链接 封面圖 头图",
	} {
		for _, n := range strings.Fields(names) {
			keys[n] = field
		}
	}
	return keys
}

// dataBlock returns the YAML or TOML block that opens the text, or nil, and the offset behind it.
func dataBlock(text []byte) (*Block, int) {
	fence := ""
	for _, f := range []string{"---\n", "+++\n"} {
		if bytes.HasPrefix(text, []byte(f)) {
			fence = strings.TrimSpace(f)
		}
	}
	if fence == "" {
		return nil, 0
	}
	b := &Block{Kind: Data, Info: map[string]string{"---": "yaml", "+++": "toml"}[fence]}
	for at := lineEnd(text, 0) + 1; at < len(text); {
		end := lineEnd(text, at)
		line := strings.TrimRight(string(text[at:end]), " \t")
		if line == fence || fence == "---" && line == "..." {
			b.Span = Span{0, end}
			return b, min(end+1, len(text))
		}
		if len(b.Lines) == 0 && line != "" && !dataLine.MatchString(line) {
			return nil, 0 // a rule, and not the fence of front matter
		}
		b.Lines = append(b.Lines, Line{Span: Span{at, end}})
		at = end + 1
	}
	return nil, 0
}

var dataLine = regexp.MustCompile(`^\s*(#|"?[\pL_][^:=]*"?\s*[:=]|\[)`)

// frontMatter finds the title and the metadata: a block at the start, and lines of "key: value" under the first heading.
func (a *Article) frontMatter(name string) {
	keys := fieldKeys()
	for i := range a.Blocks {
		b := &a.Blocks[i]
		switch {
		case b.Kind == Data:
			a.dataPairs(b, keys)
		case b.Kind == Heading && a.Title == "":
			a.Title = a.Text(i)
		case b.Kind == Paragraph && b.In == nil && a.keyValueLines(b, keys):
			b.Kind = Data
			a.dataPairs(b, keys)
		case b.Kind == Heading, i > 12:
			a.finishFront(name)
			return
		}
	}
	a.finishFront(name)
}

var keyValue = regexp.MustCompile(`^([^\s:：][^:：]{0,24}?)\s*[:：]\s*(\S.*)$`)

// keyValueLines reports whether each line of b is "key: value" with a known key among them.
func (a *Article) keyValueLines(b *Block, keys map[string]Field) bool {
	known := 0
	for _, l := range b.Lines {
		m := keyValue.FindSubmatch(a.Source[l.Start:l.End])
		if m == nil || bytes.HasPrefix(m[1], []byte("http")) || bytes.ContainsAny(m[1], "*") {
			return false
		}
		if keys[fold(string(m[1]))] != FieldOther {
			known++
		}
	}
	return known > 0
}

func fold(key string) string {
	return strings.Trim(strings.ToLower(strings.Join(strings.Fields(key), "")), `"'*`)
}

// dataPairs reads the pairs of a Data block; a list under a key is one value, its items apart by ", ".
func (a *Article) dataPairs(b *Block, keys map[string]Field) {
	for _, l := range b.Lines {
		line := strings.TrimRight(string(a.Source[l.Start:l.End]), " \t")
		item := strings.TrimSpace(line)
		n := len(a.Meta)
		if strings.HasPrefix(item, "- ") && n > 0 && b.Info != "" {
			a.Meta[n-1].Value = joinValues(a.Meta[n-1].Value, unquote(item[2:]))
			continue
		}
		key, value, ok := cutPair(line, b.Info)
		if !ok {
			continue
		}
		a.Meta = append(a.Meta, Pair{Key: clean(key), Value: clean(unquote(value)), Field: keys[fold(key)], Line: a.LineOf(l.Start)})
	}
	for i := range a.Meta {
		a.setField(a.Meta[i])
	}
}

func cutPair(line, format string) (key, value string, ok bool) {
	if strings.HasPrefix(strings.TrimSpace(line), "#") {
		return "", "", false
	}
	if format == "toml" {
		key, value, ok = strings.Cut(line, "=")
	} else if at := strings.IndexAny(line, ":："); at > 0 {
		_, n := utf8.DecodeRuneInString(line[at:])
		key, value, ok = line[:at], line[at+n:], true
	}
	return strings.Trim(strings.TrimSpace(key), `"`), strings.TrimSpace(value), ok && key != ""
}

func joinValues(a, b string) string {
	if a == "" {
		return b
	}
	return a + ", " + b
}

func unquote(s string) string {
	s = strings.TrimSpace(s)
	if n := len(s); n >= 2 && (s[0] == '"' || s[0] == '\'') && s[n-1] == s[0] {
		return s[1 : n-1]
	}
	return s
}

func (a *Article) setField(p Pair) {
	f := &a.Front
	switch {
	case p.Value == "":
	case p.Field == FieldTitle && a.Title == "":
		a.Title = p.Value
	case p.Field == FieldAuthor && len(f.Authors) == 0:
		f.Authors = strings.FieldsFunc(strings.Trim(p.Value, "[]"), func(r rune) bool { return strings.ContainsRune(",，、;；/", r) })
		for i, s := range f.Authors {
			f.Authors[i] = unquote(s)
		}
	case p.Field == FieldPublished && f.Published.IsZero():
		f.Published, f.HasTime = parseDate(p.Value)
	case p.Field == FieldPlace && f.Place == "":
		f.Place = p.Value
	case p.Field == FieldSource && f.Source == "":
		f.Source = safeURL(p.Value)
	case p.Field == FieldCover && f.Cover == "":
		f.Cover = safeURL(p.Value)
	}
}

// finishFront gives an article without a heading the name of its file for a title.
func (a *Article) finishFront(name string) {
	if a.Title == "" {
		a.Title = Visible(strings.TrimSuffix(filepath.Base("/"+name), filepath.Ext(name)))
		a.Title = strings.TrimPrefix(a.Title, "/")
	}
}

var chineseDate = strings.NewReplacer("年", "-", "月", "-", "日", " ", "时", ":", "分", "", "/", "-", "点", ":")

// parseDate reads a date as articles print it; the second result says whether it has a time of day. A date that is not understood is zero.
func parseDate(s string) (time.Time, bool) {
	s = strings.TrimSpace(s)
	if t, err := time.Parse(time.RFC3339, s); err == nil {
		return t, true
	}
	for _, form := range []string{s, strings.Join(strings.Fields(chineseDate.Replace(s)), " ")} {
		for _, layout := range []string{"2006-1-2 15:4:5", "2006-1-2 15:4", "2006-1-2T15:4:5", "2006-1-2T15:4", "2006-1-2 15:4:5 -0700", time.RFC1123Z, time.RFC1123, "2006.1.2 15:4"} {
			if t, err := time.Parse(layout, form); err == nil {
				return t, true
			}
		}
		for _, layout := range []string{"2006-1-2", "2006.1.2", "Jan 2, 2006", "January 2, 2006", "2 Jan 2006", "2 January 2006", "Jan. 2, 2006", "Mon, 2 Jan 2006"} {
			if t, err := time.Parse(layout, form); err == nil {
				return t, false
			}
		}
	}
	return time.Time{}, false
}
