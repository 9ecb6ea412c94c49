package typeset

// The marks that the rules speak of, as CLREQ 3.1.4 to 3.1.6 and JLREQ 3.1.7 list them.

// closing reports whether r closes or stops, or is the unit mark after a number: it does not begin a line.
func closing(r rune) bool {
	switch r {
	case '。', '．', '，', '、', '：', '；', '！', '？', '‼', '⁇', '⁈', '⁉', // stops
		'」', '』', '）', '》', '〉', '】', '〗', '〕', '］', '｝', '〙', '〛', '〞', '〟', '’', '”', '｠', '»', '›', // closing marks
		'｡', '､', '｣', // half-width forms
		')', ']', '}', '!', '?', ',', '.', ';', ':', // Latin ones
		'%', '‰', '％', '℃', '℉', '°', '′', '″':
		return true
	}
	return false
}

// opening reports whether r opens: it does not end a line.
func opening(r rune) bool {
	switch r {
	case '「', '『', '（', '《', '〈', '【', '〖', '〔', '［', '｛', '〘', '〚', '〝', '‘', '“', '｟', '«', '‹', '｢', '(', '[', '{':
		return true
	}
	return false
}

// joining reports whether r joins what stands at its sides: connecting marks and the interpunct. A dash of two characters is none.
func joining(r rune) bool {
	switch r {
	case '～', '〜', '⁓', '·', '・', '‧', '•', '･', '–', '－', '‐', '゠':
		return true
	}
	return false
}

// dash reports whether two of r one after the other are one mark.
func dash(r rune) bool {
	switch r {
	case '—', '―', '…', '⋯', '⸺':
		return true
	}
	return false
}

// turned reports whether r is a quotation mark other than the double ones of Chinese: single ones, one of which is an apostrophe too, and guillemets.
func turned(r rune) bool {
	switch r {
	case '‘', '’', '«', '»', '‹', '›':
		return true
	}
	return false
}

// smallKana reports whether r is a small kana, a prolonged sound mark, a voicing mark or an iteration mark.
func smallKana(r rune) bool {
	switch r {
	case 'ぁ', 'ぃ', 'ぅ', 'ぇ', 'ぉ', 'っ', 'ゃ', 'ゅ', 'ょ', 'ゎ', 'ゕ', 'ゖ',
		'ァ', 'ィ', 'ゥ', 'ェ', 'ォ', 'ッ', 'ャ', 'ュ', 'ョ', 'ヮ', 'ヵ', 'ヶ',
		'ー', 'ｰ', '゛', '゜', '々', '〻', 'ヽ', 'ヾ', 'ゝ', 'ゞ':
		return true
	}
	return r >= 'ㇰ' && r <= 'ㇿ' || r >= 'ｧ' && r <= 'ｯ'
}

// sign reports whether r before a number is a part of it.
func sign(r rune) bool {
	switch r {
	case '+', '-', '−', '±', '≈', '<', '>', '≤', '≥', '$', '¥', '€', '£', '￥', '＄', '￡', '￠', '＋', '－', '#', '№', '§':
		return true
	}
	return false
}

// unit reports whether r after a number is a part of it.
func unit(r rune) bool {
	switch r {
	case '%', '％', '‰', '°', '℃', '℉', '′', '″', '￠', '¢', '€', '$', '£', '¥':
		return true
	}
	return r >= 0x3371 && r <= 0x33DF // abbreviations of units in one character, ㎡ and the like
}

// hangs reports whether r may hang in the margin: CLREQ 3.1.6 lets stops do so; closing marks are set so too.
func hangs(r rune) bool {
	switch r {
	case '，', '。', '、', '；', '：', '！', '？', '．', '」', '』', '）', '》', '〉', '】', '〗', '〕', '］', '｝', '”', '’':
		return true
	}
	return false
}

func digit(r rune) bool     { return r >= '0' && r <= '9' }
func fullDigit(r rune) bool { return r >= '０' && r <= '９' }

// ideograph reports whether r is one of the most frequent characters of Chinese text, of which no rule speaks.
func ideograph(r rune) bool { return r >= 0x4E00 && r <= 0x9FFF }

// eastAsian reports whether r is an ideograph, a kana or a full-width mark at which lines end as they do at an ideograph.
func eastAsian(r rune) bool {
	return r >= 0x2E80 && r < 0xA4D0 && r != 0x3000 && !(r >= 0x302A && r <= 0x302F) && r != 0x3099 && r != 0x309A && !(r >= 0x3130 && r < 0x3190) ||
		r >= 0xF900 && r < 0xFB00 || r >= 0xFF01 && r <= 0xFF60 || r >= 0x20000 && r < 0x40000
}

// latin reports whether r is an ASCII letter, of which no rule speaks.
func latin(r rune) bool { return r|0x20 >= 'a' && r|0x20 <= 'z' }
