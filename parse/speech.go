package parse

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// People who talk say I and you, ask, agree and hesitate; leaflets, forms, manuals and novels do so rarely, or only within quotation marks. These are the signs of it in writings
// without spaces between words.
var (
	selfSigns    = []string{"我", "俺", "咱", "私", "僕", "自分", "저는", "제가", "저희", "우리", "나는", "내가"}
	addressSigns = []string{"你", "您", "各位", "大家", "あなた", "さん、", "당신", "님"}
	askingSigns  = []string{"？", "?", "؟", "吗", "嗎", "呢", "か。", "까요", "나요"}
	assentSigns  = []string{"觉得", "覺得", "吧", "啊", "嘛", "比如说", "でしょう", "です", "ます", "ですね", "ましょう", "と思", "거든", "습니다", "해요", "에요", "예요", "어요", "네요", "죠"}
)

// speechBook finds the signs of speech, which are the same for every article.
type speechBook struct{ address, asking, any, polite, oneself *phrases }

var speechSigns = sync.OnceValue(func() speechBook {
	return speechBook{
		address: newPhrases(addressSigns), asking: newPhrases(askingSigns), any: newPhrases(selfSigns, addressSigns, askingSigns, assentSigns),
		polite: newPhrases(politeQuestions), oneself: newPhrases(toldOfOneself),
	}
})

// answerOpenings are what answers begin with in these writings.
var answerOpenings = []string{"对", "對", "是的", "是啊", "没错", "沒錯", "嗯", "哈", "好的", "好，", "当然", "當然", "不，", "不是", "其实", "其實", "那", "谢谢", "謝謝", "没有", "沒有", "可以", "可能", "呃", "啊", "哦", "因为", "因為", "就是", "我们", "会", "不会", "もちろん", "はい", "ええ", "いえ", "そう", "うん", "まあ", "네", "예", "아니", "그렇", "맞", "음"}

// mostHeard is how many words of a text are listened to.
const mostHeard = 61

// soundsSpoken reports whether the first bytes of a text sound like speech.
func soundsSpoken(s string) bool {
	s = trimOpening(s)
	if beginsQuote(s) {
		return false
	}
	if speechSigns().any.has(s) || s != "" && s[0] >= utf8.RuneSelf && hasPrefixAny(s, answerOpenings...) {
		return true
	}
	words := 0
	for w := range wordsOf(s) {
		words++
		switch kind := speechWord(w); {
		case kind == firstWord, kind == secondWord, kind == openWord && words <= 3, words > 1 && politeGerman(w):
			return true
		case words == mostHeard:
			return false
		}
	}
	return false
}

// beginsQuote reports whether a text opens with a quotation mark.
func beginsQuote(s string) bool { return hasPrefixAny(s, "“", "「", "\"", "«") }

// addresses reports whether the first bytes of a text speak to somebody.
func addresses(s string) bool {
	if speechSigns().address.has(s) {
		return true
	}
	words := 0
	for w := range wordsOf(s) {
		words++
		switch {
		case speechWord(w) == secondWord, words > 1 && politeGerman(w):
			return true
		case words == mostHeard:
			return false
		}
	}
	return false
}

// trimOpening takes white space and marks off the start of a text.
func trimOpening(s string) string {
	return openingMarks.trimLeft(s)
}

var openingMarks = newCharset(" \t*_>\u3000")

// endsSentence reports whether s ends with the stop of a sentence, quotation marks and marks of emphasis behind it not counted.
func endsSentence(s string) bool {
	s = behindSentence.trimRight(s)
	for _, stop := range [...]string{".", "?", "!", "…", "。", "？", "！", "；", "—", "-", "．"} {
		if strings.HasSuffix(s, stop) {
			return true
		}
	}
	return false
}

// behindSentence is what may stand behind the stop of a sentence.
var behindSentence = newCharset(" \t\n\u00A0\u202F*_\"'”’」』»)）]>~")

// hasQuestionMark reports whether there is a question mark in s, of Latin, Chinese or Arabic text.
func hasQuestionMark(s string) bool {
	return strings.IndexByte(s, '?') >= 0 || strings.Contains(s, "？") || strings.Contains(s, "؟")
}

// endsInQuestionMark reports whether one of these marks is the last character of s.
func endsInQuestionMark(s string) bool {
	return strings.HasSuffix(s, "?") || strings.HasSuffix(s, "？") || strings.HasSuffix(s, "؟")
}

func containsAny(s string, parts ...string) bool {
	for _, p := range parts {
		if strings.Contains(s, p) {
			return true
		}
	}
	return false
}

func hasPrefixAny(s string, parts ...string) bool {
	for _, p := range parts {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

// wordsOf yields the words in s of letters that are written with spaces between words.
func wordsOf(s string) func(func(string) bool) {
	return func(yield func(string) bool) {
		start := -1
		for i, size := 0, 1; i < len(s); i += size {
			letter := false
			size = 1
			if c := s[i]; c < utf8.RuneSelf {
				letter = c|0x20 >= 'a' && c|0x20 <= 'z' || c == '\''
			} else if 0xC0 <= c && c <= 0xE2 { // no others are of a character below U+3000
				var r rune
				r, size = utf8.DecodeRuneInString(s[i:])
				letter = r == '’' && start >= 0 || r < 0x2E80 && unicode.IsLetter(r)
			}
			switch {
			case letter && start < 0:
				start = i
			case !letter && start >= 0:
				if !yield(s[start:i]) {
					return
				}
				start = -1
			}
		}
		if start >= 0 {
			yield(s[start:])
		}
	}
}

type wordKind uint8

const (
	otherWord wordKind = iota
	firstWord
	secondWord
	openWord
)

// speechWords says what words tell of speech, in lower case: of English, and of those of French, German, Italian, Portuguese, Russian and Spanish that mean nothing else in English.
var speechWords = func() map[string]wordKind {
	out := map[string]wordKind{}
	for kind, lists := range map[wordKind][]string{
		firstWord: {"i i'm i've i'd i'll me my mine myself we we're we've we'd we'll us our let's",
			"yo mí nos nosotros nuestro nuestra creo pienso tengo estoy soy mi mis j'ai je moi mon mes nous notre nos suis ich mich mir mein meine meinen wir uns unser unsere eu meu minha nós nosso nossa estou acho io mio mia noi sono ho penso vorrei posso devo voglio quero vou quiero puedo",
			"jeg meg jag ik mij mijn onze mnie mną mój moja jestem bana beni benim biz bizim tôi chúng jsem saya aku kami мені мої",
			"я мне меня мной мой моя моё мое мои моей мы нас нам нами наш наша наше наши нашей"},
		secondWord: {"you you're you've you'd you'll your yours yourself guys",
			"tú usted ustedes te tus vosotros vous votre vos toi ton du dich dir ihr ihnen dein você vocês seu lei voi",
			"ты тебя тебе твой твоя вы вас вам вами ваш ваша ваше ваши вашей", "uw jij jullie pani panu pana państwo siz sizi sizin bạn bà vám vás anda kamu dig"},
		openWord: {"yeah yes yep no nope okay ok so well right sure thanks thank oh ah um uh hmm mm hey hi hello welcome absolutely exactly totally definitely great good cool awesome wow and but it's that's",
			"sí gracias claro bueno hola oui merci bonjour alors voilà ja nein danke genau also sim obrigado olá sì grazie",
			"да нет ну угу ага вот спасибо пожалуйста привет здравствуйте конечно наверное"},
	} {
		for _, w := range strings.Fields(strings.Join(lists, " ")) {
			out[w] = kind
		}
	}
	return out
}()

// politeGerman reports whether a word that does not open a sentence calls somebody, as its capital tells in German.
func politeGerman(w string) bool {
	switch w {
	case "Sie", "Ihnen", "Ihr", "Ihre", "Ihrem", "Ihren", "Ihrer", "Ihres":
		return true
	}
	return false
}

// longestSpeechWord is the length in bytes past which no word tells of speech.
const longestSpeechWord = 2 * len("здравствуй")

// speechLengths has a bit for each length in bytes of the [speechWords] that begin with a byte of ASCII: most words have none of these, and need not be looked up.
var speechLengths = func() (lengths [utf8.RuneSelf]uint64) {
	for w := range speechWords {
		if w[0] < utf8.RuneSelf {
			lengths[w[0]] |= 1 << len(w)
		}
	}
	return lengths
}()

// speechWord says what a word tells of speech.
func speechWord(w string) wordKind {
	if len(w) > longestSpeechWord {
		return otherWord
	}
	var all byte
	for i := range len(w) {
		all |= w[i]
	}
	if all >= utf8.RuneSelf {
		return speechWords[strings.ToLower(strings.ReplaceAll(w, "’", "'"))]
	}
	if speechLengths[w[0]|0x20]>>len(w)&1 == 0 {
		return otherWord
	}
	var low [longestSpeechWord]byte
	for i := range len(w) {
		low[i] = w[i] | 0x20 // of letters and the apostrophe
	}
	return speechWords[string(low[:len(w)])]
}
