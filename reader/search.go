package reader

import (
	tea "charm.land/bubbletea/v2"

	"fangtan/reader/cells"
	"fangtan/reader/find"
	"fangtan/reader/typeset"
	"fangtan/reader/words"
)

// search is what was last searched for, and how far that has come. The whole article is swept in commands, in bounded steps: a step hands back the sweep
// with the search's id, and one of an older search is dropped.
type search struct {
	id       int
	query    find.Query
	from     find.Place // where it began
	sweep    find.Sweep
	sweeping bool     // a step is on its way
	within   find.Set // where it is looked for; nil is everywhere
	trouble  string   // what is wrong with what was typed
	partial  bool     // more of the article is to come
	heard    bool     // what was typed stands nowhere, and is taken for how Chinese sounds
	stays    bool     // the page does not go to the first match
	seek     seek
	current  find.Match
	found    bool // current is one
	stale    bool // it has searched another version of the article
	wrapped  bool // current was found beyond an end of the article

	painted map[int][]find.Match // of the blocks that were last drawn
}

// seek is a way to a match that is not at its end yet, since the article has not been swept so far.
type seek struct {
	from find.Place
	way  find.Direction
	hops int // matches still to go; 0 where nothing is sought
}

const (
	// firstStep is how many bytes a key looks at before it leaves the rest to the background: less than a frame's time.
	firstStep = 64 << 10
	// laterStep is how many bytes one step in the background looks at: about ten milliseconds on two processors.
	laterStep = 8 << 20
	// mostPainted is of how many blocks the matches are kept between frames.
	mostPainted = 512
)

type sweptMsg struct {
	id    int
	sweep find.Sweep
}

// look starts a search for query, from a place on. The first match is sought, and where it is near it shows at once.
func (m *model) look(query find.Query, from find.Place) tea.Cmd {
	m.prepare(query, from)
	m.search.stays = false
	return m.begin(query)
}

// recount searches another version of the article for what was last searched for. The page stays where it is, and what is sought goes on being sought.
func (m *model) recount() tea.Cmd {
	was := m.search
	if was.seek.hops > 0 {
		was.from = was.seek.from
	}
	m.prepare(was.query, was.from)
	s := &m.search
	s.current, s.found, s.wrapped, s.seek, s.stays = was.current, was.found, was.wrapped, was.seek, true
	return m.begin(was.query)
}

// prepare makes a new search the one that counts.
func (m *model) prepare(query find.Query, from find.Place) {
	m.search = search{id: m.search.id + 1, query: query, from: from, partial: m.partial()}
	s := &m.search
	within, unknown := m.within(query)
	s.within = within.And(m.filter.shown)
	switch {
	case query.Err() != nil:
		s.trouble = m.words.Search.BadExpression(string(query.Err().Code), cells.Clean(query.Err().Expr))
	case unknown != nil && unknown.Topic:
		s.trouble = m.words.Search.NoTopic(cells.Clean(unknown.Name))
	case unknown != nil:
		s.trouble = m.words.Search.NoSpeaker(cells.Clean(unknown.Name))
	}
}

// begin starts the sweep for query: what was typed, or its sound.
func (m *model) begin(query find.Query) tea.Cmd {
	s := &m.search
	if query.Empty() {
		return nil
	}
	s.sweep = find.NewSweep(visible{m.article, m.front.untold}, query, s.within, s.from.Block)
	s.painted = nil
	if !s.stays {
		s.seek = seek{s.from, find.Forward, 1}
	}
	if s.sweep.Ahead() <= firstStep {
		s.sweep = s.sweep.Step(firstStep)
		m.sought()
	}
	return m.sweepOn()
}

// sweepOn goes on with the search in the background, where there is more to be looked at. Latin letters that stand nowhere may be how Chinese is typed.
func (m *model) sweepOn() tea.Cmd {
	s := &m.search
	s.sweeping = !s.sweep.Done()
	if !s.sweeping {
		if sound, ok := s.query.Pinyin(); ok && !s.heard && s.sweep.Total() == 0 {
			s.heard = true
			return m.begin(sound)
		}
		return nil
	}
	id, sweep := s.id, s.sweep
	return func() tea.Msg { return sweptMsg{id, sweep.Step(laterStep)} }
}

func (m *model) swept(msg sweptMsg) tea.Cmd {
	s := &m.search
	if msg.id != s.id || !s.sweeping {
		return nil
	}
	s.sweep = msg.sweep
	m.sought()
	return m.sweepOn()
}

// sought goes as far on the way to a match as the sweep allows, and shows where it ends.
func (m *model) sought() {
	s := &m.search
	for s.seek.hops > 0 {
		match, wrapped, answer := s.sweep.Nearest(s.seek.from, s.seek.way)
		switch {
		case answer == find.Unknown, s.partial && (answer == find.None || wrapped): // what is to come may have it
			return
		case answer == find.None:
			s.seek.hops = 0
			return
		}
		s.wrapped = s.wrapped || wrapped
		s.seek.from = match.Place()
		if s.seek.way == find.Forward {
			s.seek.from.Offset++
		}
		if s.seek.hops--; s.seek.hops == 0 {
			s.current, s.found = match, true
			if m.notice == m.words.Loading.Searching {
				m.notice = ""
			}
			m.page.show(anchor{match.Block, match.Start})
			m.gone.hold(anchor{match.Block, match.Start})
		}
	}
}

// jumpMatch goes n matches on from the current one, or from the top of the screen where that is out of sight.
func (m *model) jumpMatch(n int) tea.Cmd {
	s := &m.search
	if s.query.Empty() {
		m.notice = m.wordless()
		return nil
	}
	way, from := find.Forward, m.page.findPlace()
	if n < 0 {
		way, n = find.Backward, -n
	}
	if s.found && m.page.shows(s.current) {
		from = s.current.Place()
		if way == find.Forward {
			from.Offset++
		}
	}
	m.depart()
	s.wrapped = false
	s.seek = seek{from, way, n}
	m.sought()
	switch {
	case s.seek.hops > 0:
		m.notice = m.stillSought()
	case s.none():
		m.notice = m.words.Search.Gone(s.query.Source())
	case s.wrapped:
		m.notice = m.words.Search.Wrapped
	}
	return nil
}

// wordless says why there is nothing to go on to: nothing was searched, or a speaker or a topic alone.
func (m *model) wordless() string {
	switch s := &m.search; {
	case s.trouble != "":
		return s.trouble
	case len(s.query.Limits()) > 0:
		return m.words.Search.LimitAlone(cells.Clean(s.query.Source()))
	}
	return m.words.Search.Empty
}

// none reports whether it is known that nothing matches.
func (s *search) none() bool {
	return !s.query.Empty() && !s.partial && s.sweep.Done() && s.sweep.Total() == 0
}

// stillSought says that a match is sought in text that is still to come; "" where it is not.
func (m *model) stillSought() string {
	if s := &m.search; s.partial && s.seek.hops > 0 && s.sweep.Done() {
		return m.words.Loading.Searching
	}
	return ""
}

// findPlace returns the place of the first word on the screen.
func (p *page) findPlace() find.Place {
	for _, r := range p.rows() {
		if r.End > r.Start {
			return find.Place{Block: r.block, Offset: r.Start}
		}
	}
	return find.Place{Block: p.top.block}
}

// shows reports whether the first character of a match is on the screen.
func (p *page) shows(match find.Match) bool {
	for _, r := range p.rows() {
		if r.holds(anchor{match.Block, match.Start}) {
			return true
		}
	}
	return false
}

// matches returns the matches in block b.
func (s *search) matches(b int) []find.Match {
	out, ok := s.painted[b]
	if ok {
		return out
	}
	if s.painted == nil || len(s.painted) >= mostPainted {
		s.painted = map[int][]find.Match{}
	}
	out = s.sweep.Block(b)
	s.painted[b] = out
	return out
}

// found returns what of block b is painted over as a match.
func (m *model) found(b int) []typeset.Overlay {
	if m.search.query.Empty() {
		return nil
	}
	var out []typeset.Overlay
	for _, match := range m.search.matches(b) {
		style := m.theme.Match
		if m.search.found && match == m.search.current {
			style = m.theme.Current
		}
		out = append(out, typeset.Overlay{Start: match.Start, End: match.End, Style: style})
	}
	return out
}

// status says which match of how many is the current one.
func (s *search) status(w words.Search) string {
	switch {
	case s.query.Empty():
		return ""
	case s.none():
		return w.Nothing
	}
	rank, ok := 0, false
	if s.found {
		rank, ok = s.sweep.Rank(s.current)
	}
	switch {
	case s.sweeping, s.partial:
		return w.Counting(rank, s.sweep.Total())
	case !ok:
		return w.Found(s.sweep.Total())
	}
	return w.Place(rank, s.sweep.Total())
}
