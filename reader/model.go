package reader

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"fangtan/parse"
	"fangtan/reader/cells"
	"fangtan/reader/config"
	"fangtan/reader/facts"
	"fangtan/reader/pace"
	"fangtan/reader/render"
	"fangtan/reader/theme"
	"fangtan/reader/typeset"
	"fangtan/reader/words"
)

// model is the program: the page, what is over it, and what both need to know. It only routes; each mode has a file of its own.
type model struct {
	article *parse.Article
	options Options
	words   *words.Words
	keys    []group

	settings settings
	layout   layout
	names    nameWidths
	method   ansi.Method // how the terminal measures text, as Bubble Tea knows it
	terminal theme.Terminal
	scheme   *theme.Scheme // nil goes by the terminal's background
	theme    *theme.Theme
	mouse    bool
	sideways int // cells by which wide code is moved to the left

	page     page
	outline  outline
	strip    strip
	pin      pin
	ruler    ruler
	focused  bool // all but the turn at hand is dim
	front    front
	subjects subjects
	length   length
	pace     pace.Pace // at which this reader reads
	pacing   pacing
	facts    *facts.Facts // nil until they are asked for
	jumps    jumps
	gone     gone
	search   search
	filter   filter
	folding  folding
	history  history

	mentionsID int // of the newest words that were asked for

	mode    mode
	early   []tea.KeyPressMsg // typed before the window's size was known
	count   int               // the number typed before a key
	notice  string            // said in the status line until the next key or click
	resumed *resumption       // nil after the first key, or where nothing was resumed
	keeper  keeper
	notes   []note
	coming  coming
	failure error    // why there is nothing to be shown
	waiting *readMsg // a version of the file that waits for the page
	written string   // where the notes were last written, or tried to be; "" before

	after func(time.Duration, tea.Msg) tea.Cmd // brings a message later; tests bring it themselves
	now   func() time.Time
}

// loadingModel makes the program for an article that is still to come.
func loadingModel(from Loading, o Options) *model {
	if o.Settings == nil {
		d := config.Defaults()
		o.Settings = &d
	}
	m := &model{
		options: o, words: o.Words,
		settings: settingsOf(o.Settings),
		mouse:    o.Settings.Mouse,
		scheme:   o.Looks.Scheme,
		pace:     pace.Usual(),
		mode:     waiting{},
		notice:   o.Notice,
		now:      time.Now,
		after: func(d time.Duration, msg tea.Msg) tea.Cmd {
			return tea.Tick(d, func(time.Time) tea.Msg { return msg })
		},
	}
	if m.words == nil {
		m.words = words.English()
	}
	m.coming.from = from
	m.page = page{set: m.set, anchor: anchor{0, blockStart}, headed: m.headed}
	m.adopt(newEdition(&parse.Article{}, m.words))
	m.keeper = newKeeper(o)
	m.terminal = theme.Terminal{Dark: o.Looks.Dark, Profile: colorprofile.TrueColor, Console: o.Looks.Console} // until it tells
	m.paint()
	return m
}

// set typesets a block, the card of the front matter included.
func (m *model) set(measure typeset.Measure, t *theme.Theme, block int) []typeset.Line {
	setter := typeset.Setter{Article: m.article, Theme: t, Measure: measure}
	if i, ok := m.page.folds.Closed(block); ok {
		return m.folded(&setter, i, block)
	}
	switch {
	case m.front.hidden[block]:
		return nil
	case block == m.front.card:
		return m.card(&setter)
	}
	return setter.Block(block)
}

// Init asks for what the first frame does not wait for.
func (m *model) Init() tea.Cmd {
	return tea.Batch(m.nextPart(), tea.RequestBackgroundColor, m.readHistory(), m.after(saidAfter, slowMsg{}))
}

// Update passes a message to whom it concerns.
func (m *model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.resize(msg.Width, msg.Height)
		return m, m.catchUp()
	case tea.BackgroundColorMsg:
		m.takeBackground(msg.IsDark())
	case tea.ColorProfileMsg:
		m.takeProfile(msg.Profile)
	case tea.ModeReportMsg:
		m.setMethod(msg)
	case lengthMsg:
		m.length = length(msg)
		m.page.forget() // the card tells it
	case paceMsg:
		m.paced(msg)
	case factsMsg:
		m.tell(msg)
	case partMsg:
		return m, m.receive(msg)
	case spinMsg:
		m.coming.spun++
		return m, m.spin()
	case slowMsg:
		if w, ok := m.mode.(waiting); ok {
			w.slow = true
			m.mode = w
		}
	case goneMsg:
		m.gone.fade(msg)
	case sweptMsg:
		return m, m.swept(msg)
	case filteredMsg:
		return m, m.filtered(msg)
	case mentionsMsg:
		return m, m.offer(msg)
	case historyMsg:
		m.recalled(msg)
	case saveMsg:
		return m, m.save()
	case savedMsg:
		return m, m.saved(msg)
	case stampMsg:
		return m, m.changed(msg)
	case readMsg:
		return m, m.fresh(msg)
	case editedMsg:
		return m, m.edited(msg)
	case wroteMsg:
		m.wrote(msg)
	case copiedMsg:
		m.copied(msg)
	case shelfMsg:
		m.openThemes(msg)
	case openedMsg:
		m.opened(msg)
	case tea.KeyPressMsg:
		return m, m.press(msg)
	case tea.MouseClickMsg, tea.MouseWheelMsg:
		if at := msg.(tea.MouseMsg).Mouse(); m.layout.holds(at.X, at.Y) {
			m.heard()
			return m, m.route(msg)
		}
	case tea.PasteMsg, tea.MouseMotionMsg, tea.MouseReleaseMsg: // one drags and lets go also where there is no window
		return m, m.route(msg)
	}
	return m, nil
}

// press handles the keys that mean the same everywhere, and gives the others to the mode.
func (m *model) press(msg tea.KeyPressMsg) tea.Cmd {
	switch msg.Keystroke() {
	case "ctrl+j": // enter, typed before the terminal was in raw mode: the line has made a line feed of it
		msg = tea.KeyPressMsg{Code: tea.KeyEnter}
	case "ctrl+c", "ctrl+alt+c": // the latter is an escape just before
		return m.quit()
	case "ctrl+z":
		return tea.Suspend
	}
	if _, ok := m.mode.(waiting); !ok && m.layout.rows == 0 {
		m.early = append(m.early, msg)
		return nil
	}
	m.heard()
	return m.route(msg)
}

// catchUp does what was typed before there was a window to do it in.
func (m *model) catchUp() tea.Cmd {
	early := m.early
	m.early = nil
	var cmds []tea.Cmd
	for _, key := range early {
		cmds = append(cmds, m.press(key))
	}
	return tea.Batch(cmds...)
}

// heard takes what was said from the status line: the reader goes on, and wants what has not come no more.
func (m *model) heard() {
	m.notice, m.resumed, m.coming.wish = "", nil, nil
	if _, ok := m.mode.(reading); ok && m.search.partial {
		m.search.seek.hops = 0
	}
}

func (m *model) route(msg tea.Msg) tea.Cmd {
	if m.layout.tooSmall {
		return nil
	}
	before := m.standing()
	next, cmd := m.mode.update(m, msg)
	m.mode = next
	return tea.Batch(cmd, m.watchPace(before), m.overdue(), m.keepSoon())
}

// resize gives everything its place in a window of this size.
func (m *model) resize(cols, rows int) {
	m.layout = arrange(cols, rows, m.settings, m.names)
	m.relay()
	m.pacing.watch.Stay(m.now())
}

// relay brings the page in line with the layout, the theme, and the terminal's way to measure.
func (m *model) relay() {
	if m.layout.tooSmall || m.layout.rows == 0 {
		return
	}
	l, s := m.layout, m.settings
	m.cover(m.mode)
	if m.filter.on {
		l.names = 0 // a name hangs before the paragraph that follows it, which may not be shown
	}
	m.page.arrange(typeset.Measure{
		Width: l.measure, Method: m.method, Sideways: m.sideways, Indent: s.indent, Hang: l.hang, Thin: s.thin, Names: l.names,
	}, m.theme, l.columns, l.body)
}

// apply takes changed settings.
func (m *model) apply(s settings) {
	m.settings = s
	m.resize(m.layout.cols, m.layout.rows)
}

// setMethod measures by grapheme clusters where the terminal does.
func (m *model) setMethod(msg tea.ModeReportMsg) {
	if render.Clusters(msg) {
		m.method = ansi.GraphemeWidth
		m.names = namesOf(m.article, m.method)
		m.resize(m.layout.cols, m.layout.rows)
	}
}

// View draws the screen.
func (m *model) View() tea.View {
	v := tea.View{AltScreen: true}
	if w, ok := m.mode.(waiting); !ok || w.slow {
		v.WindowTitle = cells.Clean(m.title())
	}
	if m.mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	switch {
	case m.layout.rows == 0: // the terminal has not told its size yet
	case m.layout.tooSmall:
		v.Content = cells.Truncate(m.words.Status.TooSmall(leastCols, leastRows), m.layout.cols, "", m.method) + strings.Repeat("\n", m.layout.rows-1)
	default:
		s := m.draw()
		v.Cursor = m.mode.draw(m, s)
		v.Content = m.grounded(s.String())
	}
	return v
}

func (m *model) title() string {
	if m.article.Title != "" {
		return m.article.Title
	}
	if m.options.Name != "" {
		return m.options.Name
	}
	return m.words.Page.Untitled
}
