package find

import (
	"math/rand/v2"
	"strings"
	"testing"

	"fangtan/reader/find/han"
)

func TestPinyin(t *testing.T) {
	tests := []struct{ query, text, want string }{
		{"hecheng", "谈合成数据，再谈合 成。", "合成|合 成"},
		{"hcsj", "谈合成数据，再谈合成。", "合成数据"},
		{"hechengshuju", "合成數據与合成数据", "合成數據|合成数据"},
		{"hechengsj", "合成数据", "合成数据"},
		{"HeCheng", "合成", "合成"},
		{"hech", "合成", "合成"},
		{"he cheng", "合成", "合成"},
		{"xi'an", "先去西安", "西安"},
		{"xian", "先去西安", "先|西安"},
		{"xi an", "先去西安", "西安"},
		{"yinhang", "银行里行走", "银行"},
		{"xingzou", "银行里行走", "行走"},
		{"lvse", "绿色", "绿色"},
		{"lüse", "绿色", "绿色"},
		{"nver", "女儿", "女儿"},
		{"zhsh", "知识", "知识"},
		{"zhishi", "知识", "知识"},
		{"aishidai", "这是 AI 时代", "AI 时代"},
		{"gptmoxing", "GPT-4 与 GPT 模型", "GPT 模型"},
		{"hecheng", "合，成", ""},
		{"hechex", "合成", ""},
		{"ai", "AI", ""},
		{"zhongguo", "中国，中國，重國", "中国|中國|重國"},
	}
	for _, tt := range tests {
		q, ok := Compile(tt.query).Pinyin()
		if !ok {
			t.Errorf("%q is no pinyin", tt.query)
			continue
		}
		var got []string
		for _, m := range q.In(tt.text) {
			got = append(got, tt.text[m.Start:m.End])
		}
		if s := strings.Join(got, "|"); s != tt.want {
			t.Errorf("%q in %q: %q, want %q", tt.query, tt.text, s, tt.want)
		}
	}
	for _, query := range []string{"", "h", "合成", "hecheng1", `"hecheng"`, "/hecheng/", "h.c", strings.Repeat("a", mostLetters+1)} {
		if _, ok := Compile(query).Pinyin(); ok {
			t.Errorf("%q is pinyin", query)
		}
	}
}

// Whatever is written is found by its sound, and the search ends soon where characters can be split in many ways.
func TestPinyinFindsWhatWasWritten(t *testing.T) {
	const seed = 5
	r := rand.New(rand.NewPCG(seed, 1))
	table := han.TheReadings()
	common := []rune("的一是不了在人有我他这中大来上个国说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九笑性通目华报立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共风战干接它许八特觉望直服毛林题建南度统色字请交爱让认算论百吃义科怎元社术结六功指思非流每青管夫连远资队跟带花快条院变联言权往展该领传近留红治决周保达办运武半候七必城父强步完革深区即求品士转量空甚众技轻程告江语英基派满式李息写呢识极令黄德收脸钱党倒未持取设始版双历越史商千片容研像找友孩站广改议形委早房音火际则首单据导影失拿网香似斯专石若兵弟谁校读志飞观争究包组造落视济喜离虽坏")
	for range 300 {
		n := 2 + r.IntN(5)
		text, query := "", ""
		for range n {
			c := common[r.IntN(len(common))]
			syllables := table.Syllables(table.Set(c))
			s := syllables[r.IntN(len(syllables))]
			if r.IntN(3) == 0 {
				s = s[:1]
			}
			text, query = text+string(c), query+s
		}
		q, ok := Compile(query).Pinyin()
		if !ok {
			continue
		}
		if all := q.In("前" + text + "后"); len(all) == 0 {
			t.Errorf("seed %d: %q is not found in %q", seed, query, text)
		}
		s := NewSweep(source{[]string{text}, [][]byte{[]byte("**" + text + "**")}}, q, nil, 0).Run()
		if s.Total() == 0 {
			t.Errorf("seed %d: the sieve lets %q slip in %q", seed, query, text)
		}
	}
	hard, _ := Compile(strings.Repeat("sh", mostLetters/2-1) + "x").Pinyin()
	if all := hard.In(strings.Repeat("十", 3000)); len(all) > 0 {
		t.Errorf("%d matches", len(all))
	}
}
