package cli

import (
	"bytes"
	"errors"
	"io"
	"math"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"fangtan/parse"
	"fangtan/parse/decode"
	"fangtan/parse/parallel"
	"fangtan/reader"
	"fangtan/reader/state"
	"fangtan/reader/words"
)

// How an article is read while it is shown: the head alone, then all of it. What comes slowly, or without a known end, is understood anew each time that it has grown
// by half or that nothing more comes for a while, so that the work stays in proportion to the text.
const (
	headBytes = 64 << 10
	// middleBytes is the size of a second part, of a file so much longer that a reader could come to the end of the head before all of it is there.
	middleBytes = 2 << 20
	middleFrom  = 4 * middleBytes

	atFirst   = 30 * time.Millisecond  // from the first bytes of a slow source until they are shown
	everAfter = 250 * time.Millisecond // and from those that come later
	restShare = 4                      // a part is understood so many times as long after the last one as that has taken

	aheadBytes = 32 << 20  // that a source without a known end is read ahead of what was understood, at least
	mostBytes  = 256 << 20 // that are read of one at most
)

// Why nothing more is read, besides the errors of reading.
var (
	errNoText  = errors.New("what follows is not text")
	errTooMuch = errors.New("more than is read of a source without an end")
)

// loading reads an article part by part. It is a [reader.Loading].
type loading struct {
	source  source
	options parse.Options
	words   *words.Words
	intake  *intake
	most    int                // bytes that are read without a known end
	first   func() reader.Part // waits for the first part, which is made while the program starts

	mu      sync.Mutex // held while a part is made or waited for; guards what follows, from the first part on
	begun   bool       // the first part was taken
	article *parse.Article
	parsed  int  // bytes that were last understood
	whole   bool // article was made from all of them, not from a beginning
	sound   int  // bytes that were looked at and are text
	took    time.Duration
	last    *reader.Part
}

// newLoading begins to read a source, and no more than so many bytes where its end is not known.
func (a *app) newLoading(s source, most int) *loading {
	l := &loading{source: s, options: a.parsing(), words: a.words, intake: newIntake(s.in, s.size), most: most}
	if s.path != "" {
		l.options.Name = filepath.Base(s.path)
	}
	l.intake.allow(headBytes)
	l.first = parallel.Begin(l.make)
	return l
}

// refusal is how long what comes first is waited for before the screen is opened: a file that is no article is refused without it.
const refusal = 50 * time.Millisecond

// refuses returns why a source is no article, where that shows at once.
func (l *loading) refuses() error {
	text, err := l.intake.peek(surely, refusal)
	_, bad := decode.Bytes(text, l.options.Encoding)
	switch {
	case err == nil && len(text) < surely, err == nil && !errors.Is(bad, decode.ErrBinary):
		return nil // what follows may tell
	case len(text) == 0 && l.source.unasked:
		return errors.New(l.words.CLI.UsageLine)
	case len(text) == 0 && err != nil && !errors.Is(err, io.EOF):
		return l.refused(text, err)
	}
	return l.source.refused(bad, l.words)
}

// Next returns the next part.
func (l *loading) Next() reader.Part {
	l.mu.Lock()
	defer l.mu.Unlock()
	if !l.begun {
		l.begun = true
		return l.first()
	}
	return l.make()
}

// make waits for what the next part is made from, and makes it.
func (l *loading) make() reader.Part {
	for l.last == nil {
		text, enough, err := l.more()
		switch bad := l.unsound(text); {
		case bad >= 0:
			text, err = text[:bad], errNoText
			l.intake.end()
		case l.source.size == 0 && len(text) >= l.most && err == nil:
			err = errTooMuch
			l.intake.end()
		}
		if err != nil {
			l.end(text, err)
		} else if l.understand(text, !enough) {
			return reader.Part{Article: l.article, Bytes: int64(l.parsed), Size: l.source.size, Labels: l.options.Labels}
		}
	}
	return *l.last
}

// Finish ends a source that may have no end, and returns the last part.
func (l *loading) Finish() reader.Part {
	if l.source.size == 0 {
		l.intake.end()
	}
	for {
		if part := l.Next(); part.Last {
			return part
		}
	}
}

// more waits for what the next part is made from. enough says that there is as much as was wanted, else the source makes a pause. err says why nothing follows.
func (l *loading) more() (text []byte, enough bool, err error) {
	want, while := headBytes, atFirst
	if l.parsed > 0 {
		want, while = l.parsed+max(l.parsed/2, headBytes), max(everAfter, restShare*l.took)
		switch {
		case l.source.size == 0:
			l.intake.allow(min(l.most, l.parsed+max(l.parsed, aheadBytes)))
		case l.source.size >= middleFrom && l.parsed <= headBytes:
			want = middleBytes
			l.intake.allow(want)
		default:
			want = math.MaxInt
			l.intake.allow(want)
		}
	}
	text, err = l.intake.wait(l.parsed, want, while)
	return text, len(text) >= want, err
}

// understand makes an article from what has come, and reports whether there is one. Where more is on its way it leaves out what was read by halves.
func (l *loading) understand(text []byte, pause bool) bool {
	start := time.Now()
	read := parse.Beginning
	if pause {
		read = parse.ParseWith
	}
	a, err := limited(read, text, l.options)
	l.took, l.parsed = time.Since(start), len(text)
	switch {
	case err == nil:
		l.article, l.whole = a, pause
		return true
	case errors.Is(err, decode.ErrEmpty), errors.Is(err, decode.ErrBinary) && len(text) < surely:
		return false // what follows may tell
	}
	l.intake.end()
	l.last = &reader.Part{Last: true, Err: l.source.refused(err, l.words)}
	return false
}

// surely is how many bytes tell whether they are text.
const surely = 8 << 10

// end makes the last part from all that has come. why says why nothing follows.
func (l *loading) end(text []byte, why error) {
	key := make(chan state.Key, 1)
	go func() { key <- state.KeyOf(text) }()
	part := reader.Part{Bytes: int64(len(text)), Size: l.source.size, Last: true, Labels: l.options.Labels, Err: l.refused(text, why)}
	if !l.whole || len(text) != l.parsed {
		a, err := limited(parse.ParseWith, text, l.options)
		switch {
		case err == nil:
			l.article = a
		case part.Err == nil:
			part.Err = l.source.refused(err, l.words)
		}
	}
	part.Article, part.Key = l.article, <-key
	l.last = &part
}

// refused says why nothing follows a text; nil where it is whole.
func (l *loading) refused(text []byte, why error) error {
	w, at := &l.words.Error, l.words.Bytes(int64(len(text)))
	switch {
	case errors.Is(why, io.EOF), errors.Is(why, errEnded):
		return nil
	case errors.Is(why, errNoText):
		return errors.New(w.TextEnds(l.source.label, at))
	case errors.Is(why, errTooMuch):
		return errors.New(w.TooMuch(l.source.label, at))
	case len(text) == 0:
		return unreadable(l.source.label, why, l.words)
	}
	return errors.New(w.CutOff(l.source.label, at, reason(why)))
}

// unsound returns where in text something begins that is none, after a beginning that is; -1 where all of it is text.
func (l *loading) unsound(text []byte) int {
	if l.article == nil || l.options.Encoding != "" || strings.HasPrefix(l.article.Encoding, "UTF-16") || strings.HasPrefix(l.article.Encoding, "UTF-32") {
		return -1
	}
	l.sound = max(l.sound, headBytes)
	for ; l.sound+surely <= len(text); l.sound += headBytes {
		if !decode.Binary(text[l.sound : l.sound+surely]) {
			continue
		}
		at := l.sound - headBytes // what is looked at is a piece of each stretch
		for !decode.Binary(text[at:at+surely/16]) && at < l.sound {
			at += surely / 16
		}
		for text[at] >= ' ' || text[at] == '\n' || text[at] == '\t' {
			at++
		}
		return bytes.LastIndexByte(text[:at], '\n') + 1
	}
	return -1
}
