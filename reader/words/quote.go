package words

// Quote is the words and marks around what is copied as a quote.
type Quote struct {
	Dash    string // before whose it is
	Between string // between speaker, title, author, date and link
	Colon   string // behind a speaker's name
	Title   func(title string) string
}

func chineseQuote() Quote {
	return Quote{
		Dash:    "—— ",
		Between: "，",
		Colon:   "：",
		Title:   func(t string) string { return "《" + t + "》" },
	}
}

func englishQuote() Quote {
	return Quote{
		Dash:    "— ",
		Between: ", ",
		Colon:   ":",
		Title:   func(t string) string { return "“" + t + "”" },
	}
}
