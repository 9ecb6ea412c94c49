package facts

import (
	"slices"
	"strings"
	"testing"

	"fangtan/parse"
	"fangtan/reader/pace"
)

const talk = `# 灯塔

作者: 林一

> **导读**：
>
> 1. **潮汐表:** 潮汐表是一种礼貌。
> 2. **玻璃:** 透镜要用软布擦。

## 全文

**林一：** 潮汐表是什么？

**乔木：** 潮汐表是一种礼貌，潮汐表告诉我们什么时候让开。

再说一段潮汐表。

**林一：** 玻璃呢？透镜怎么擦？

**乔木：** 软布擦玻璃。

**林一：** 谢谢。

**乔木：** 不谢。

## 往期推荐

- [潮汐表潮汐表潮汐表](https://example.org/a)
`

func TestOf(t *testing.T) {
	a, err := parse.Parse([]byte(talk), "a.md")
	if err != nil {
		t.Fatal(err)
	}
	amount := func(r parse.Range) pace.Amount {
		var out pace.Amount
		for b := r.Start; b < r.End; b++ {
			out = out.Plus(pace.Of(a.Text(b)))
		}
		return out
	}
	f := Of(a, pace.Amount{Characters: 99}, amount)
	if f.Amount.Characters != 99 || len(f.Speakers) != 2 {
		t.Fatalf("%+v", f)
	}
	sum := 0
	for i, s := range f.Speakers {
		sum += s.Amount.Characters
		if s.Turns != 3 || s.Amount.Characters != a.Speakers[s.Index].Characters {
			t.Errorf("speaker %d: %+v, the article has %+v", i, s, a.Speakers[s.Index])
		}
	}
	if a.Speakers[f.Speakers[0].Index].Name != "乔木" || sum != f.Talk.Characters {
		t.Errorf("%+v of %+v", f.Speakers, f.Talk)
	}
	if len(f.Longest) != 3 || f.Longest[0].Index != 1 || f.Longest[0].Amount.Characters != len([]rune("潮汐表是一种礼貌，潮汐表告诉我们什么时候让开。再说一段潮汐表。")) {
		t.Errorf("the longest answers are %+v", f.Longest)
	}
	for i, topic := range f.Topics {
		if topic.Amount.Characters == 0 || i > 0 && a.Topics[topic.Index].Range.Start < a.Topics[f.Topics[i-1].Index].Range.Start {
			t.Errorf("topic %d: %+v", i, topic)
		}
	}
	for _, w := range f.Terms {
		if w.Text == "潮汐表" && w.Count != strings.Count(talk, "潮汐表")-3 || w.Text == "林一" || w.Text == "乔木" {
			t.Errorf("%+v stands out", w)
		}
	}
	if f := Of(&parse.Article{}, pace.Amount{}, amount); len(f.Speakers)+len(f.Longest)+len(f.Topics)+len(f.Terms) != 0 {
		t.Errorf("facts of nothing: %+v", f)
	}
}

// In an article in a language with spaces, the answer of the most words is the longest, not that of the longest words.
func TestLengthsAreInWords(t *testing.T) {
	a, err := parse.Parse([]byte("# A talk\n\n**Orla Finch:** How?\n\n**Tom Pettifer:** Extraordinarily conscientious lighthousekeeping.\n\n**Orla Finch:** And so?\n\n**Tom Pettifer:** It is as it is, as I say.\n\n"+
		"**Orla Finch:** Why?\n\n**Tom Pettifer:** I do it to be at sea.\n\n**Orla Finch:** Who?\n\n**Tom Pettifer:** Us.\n"), "a.md")
	if err != nil {
		t.Fatal(err)
	}
	f := Of(a, pace.Amount{}, func(r parse.Range) pace.Amount {
		var out pace.Amount
		for b := r.Start; b < r.End; b++ {
			out = out.Plus(pace.Of(a.Text(b)))
		}
		return out
	})
	var words []int
	for _, turn := range f.Longest {
		words = append(words, f.Length(turn.Amount))
	}
	if !f.InWords {
		t.Error("it is told in characters")
	}
	if want := []int{8, 7, 3}; !slices.Equal(words, want) {
		t.Errorf("the longest answers have %v words, want %v", words, want)
	}
}
