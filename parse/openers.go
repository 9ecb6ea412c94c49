package parse

import (
	"iter"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"fangtan/parse/term"
)

// openingText is what opens a unit of the talk: its question, or the first paragraphs of its turn where nobody asks.
type openingText struct {
	text  string
	asked bool // somebody asks it
}

// mostOpening is how many bytes of a paragraph open a unit: half at its beginning, half at its end, where questions stand.
const mostOpening = 1600

// add adds a paragraph to o; past a length nobody takes for a question there is no more.
func (o *openingText) add(text string, asked bool) {
	if len(o.text) >= mostOpening || o.text != "" && o.asked != asked {
		return
	}
	if len(text) > mostOpening {
		text = strings.ToValidUTF8(text[:mostOpening/2], "") + "\n" + strings.ToValidUTF8(text[len(text)-mostOpening/2:], "")
	}
	if o.text != "" {
		o.text += "\n"
	}
	o.text += text
	o.asked = asked
}

// asks reports whether there is a question in o, or somebody who asks says it.
func (o openingText) asks() bool { return o.asked || hasQuestionMark(o.text) }

// form says how much the length of an opening, and what stands at its ends, promise a new subject, or a question about what was said: from about -2 to 1.
func (o openingText) form() float64 {
	score := 0.0
	if hasQuestionMark(o.text) {
		score += 0.4
	}
	switch n := o.weight(); {
	case n < 8:
		score -= 1.5
	case n < 14:
		score -= 0.6
	case n >= 24:
		score += 0.3
	}
	if followUps().begin(strings.TrimLeft(o.text, " \n“\"'「…")) {
		score -= 0.7
	}
	return score
}

// mostSaid is what [openingText.said] says at most.
const mostSaid = 0.8

// said is how much more the words of an opening promise: less than nought where it is a courtesy.
func (o openingText) said() float64 {
	signs := subjectSigns().in(lowered(o.text))
	score := 0.0
	if signs&signOpener != 0 {
		score += mostSaid
	}
	if signs&signCourtesy != 0 && o.weight() < 30 {
		score--
	}
	return score
}

// weight is the [weight] of an opening as far as anybody asks.
func (o openingText) weight() int {
	const characters = 90 // in which there is enough of it, whatever they are
	n := 0
	for i := range o.text {
		if n++; n > characters {
			return weight(o.text[:i])
		}
	}
	return weight(o.text)
}

// subjectOpeners are words with which people say that they turn to something.
var subjectOpeners = []string{
	"聊聊", "聊一聊", "聊一下", "谈谈", "谈一谈", "談談", "談一談", "说说", "说一说", "讲讲", "讲一讲", "接下来", "接下來", "下面", "换个", "換個", "另一个话题", "下一个", "下個問題", "回到", "说到", "說到", "谈到", "談到", "提到", "说起", "最后一个问题", "最後一個問題", "第一个问题", "介绍一下", "介紹一下",
	"let's talk", "let's turn", "let's move", "let's start", "let's begin", "let's get into", "let's switch", "let me ask", "let me turn", "want to talk about", "want to ask", "wanted to ask", "love to talk", "love to hear", "talk about", "turn to", "turning to", "switch gears", "shift gears", "changing the subject", "change the subject", "moving on", "move on to", "next question", "next topic", "another topic", "last question", "final question", "first question", "start with", "tell us about", "tell me about", "speaking of",
	"次に", "話題を", "について聞", "について教え", "について伺", "다음", "이야기해", "에 대해",
}

// The bits of what the phrases of [subjectSigns] are signs of.
const (
	signOpener = 1 << iota
	signCourtesy
)

var subjectSigns = sync.OnceValue(func() *phrases { return newPhrases(subjectOpeners, courtesyWords) })

// followUps are words with which a question goes on with what was said.
var followUps = sync.OnceValue(func() *beginnings {
	return newBeginnings(
		"那", "所以", "也就是说", "也就是說", "就是说", "为什么", "為什麼", "怎么说", "怎麼說", "比如", "例如", "这", "這", "他", "她", "它", "然后", "然後", "什么", "什麼", "哪", "是", "对", "對", "嗯", "哦", "但", "可是", "不过", "不過", "还有", "還有", "具体", "具體", "刚才", "剛才", "你刚", "您刚", "你說", "你说的", "您说的",
		"so ", "so,", "and ", "and,", "but ", "but,", "really", "why", "it ", "it'", "that ", "that'", "they ", "he ", "she ", "this ", "these ", "those ", "which ", "what do you mean", "is that", "was that", "was it", "is it", "or ", "because", "right", "yeah", "yes", "no ", "no,", "no.", "okay", "ok ", "ok,", "exactly", "sure", "wow", "interesting", "mm", "hmm", "uh", "oh", "i see", "you said", "you mentioned", "do you mean", "then ", "such as", "like what",
		"それ", "では", "なぜ", "つまり", "그럼", "그래서", "왜", "그런데",
	)
})

// courtesyWords make an opening that holds little else a greeting or a farewell.
var courtesyWords = []string{"谢谢", "謝謝", "感谢", "感謝", "你好", "您好", "大家好", "再见", "再見", "thank you", "thanks", "welcome", "good to see", "nice to meet", "goodbye", "take care", "ありがとう", "감사"}

// sentencesOf yields the sentences of text, each with the mark that ends it.
func sentencesOf(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		start := 0
		for start < len(text) {
			end := sentenceEnd(text, start)
			if s := strings.TrimSpace(text[start:end]); s != "" && !yield(s) {
				return
			}
			start = end
		}
	}
}

// sentenceEnd returns where the sentence ends that begins at text[start:]: behind its last mark, or behind a line end.
func sentenceEnd(text string, start int) int {
	ended := false
	for i, r := range text[start:] {
		i += start
		switch r {
		case '\n':
			if !ended {
				i++
			}
			return i
		case '。', '！', '？', '!', '?', '…':
			ended = true
		case '”', '’', '"', '\'', ')', '）', '」', '』', '】':
		case '.':
			if ended {
				return i
			}
			ended = endsWord(text, i+1)
		default:
			if ended {
				return i
			}
		}
	}
	return len(text)
}

// endsWord reports whether the full stop before text[at:] ends a sentence: a space and a capital or a wide character follow, and no initial or short form stands before.
func endsWord(text string, at int) bool {
	rest := strings.TrimLeft(text[at:], " \"'”’)")
	if rest == "" {
		return true
	}
	if len(rest) == len(text)-at {
		return false
	}
	r, _ := utf8.DecodeRuneInString(rest)
	word := text[:at-1]
	word = word[strings.LastIndexAny(word, " \n(")+1:]
	return (unicode.IsUpper(r) || term.Unspaced(r) || unicode.IsDigit(r)) && len(word) > 1 && !strings.Contains(word, ".") && !shortForms.has(word)
}

// shortForms end in a full stop that ends no sentence.
var shortForms = wordSet("mr mrs ms dr prof sr jr st vs etc eg ie no gen gov sen rep inc co corp ltd")
