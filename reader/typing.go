package reader

import "fangtan/reader/words"

// typingKeys are the keys of lists and of lines that one types in. The packages pick and prompt know them; here they stand for the help, and a test
// presses each.
func typingKeys(w *words.Words) []group {
	return []group{
		{w.Help.Picker, []command{
			bind("a…z", w.Keys.Narrow, nil, "e"),
			bind("↓ ctrl+n", w.Keys.ItemDown, nil, "down", "ctrl+n"),
			bind("↑ ctrl+p", w.Keys.ItemUp, nil, "up", "ctrl+p"),
			bind("pgdn", w.Keys.PageDown, nil, "pgdown"),
			bind("pgup", w.Keys.PageUp, nil, "pgup"),
			bind("home", w.Keys.First, nil, "home"),
			bind("end", w.Keys.Last, nil, "end"),
			bind("enter", w.Keys.Choose, nil, "enter"),
			bind("tab", w.Keys.ShowOnly, nil, "tab"),
			bind("esc", w.Keys.Close, nil, "esc"),
		}},
		{w.Help.Typing, []command{
			bind("enter", w.Keys.AcceptSearch, nil, "enter"),
			bind("esc", w.Keys.LeaveSearch, nil, "esc"),
			bind("ctrl+l", w.Keys.ListMatches, nil, "ctrl+l"),
			bind("↑ ↓", w.Keys.History, nil, "up"),
			bind("tab", w.Keys.Complete, nil, "tab"),
			bind("ctrl+w", w.Keys.DeleteWord, nil, "ctrl+w"),
			bind("ctrl+u", w.Keys.ClearInput, nil, "ctrl+u"),
		}},
	}
}
