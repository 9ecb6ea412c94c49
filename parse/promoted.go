package parse

import (
	"strings"
	"unicode"

	"fangtan/parse/parallel"
)

// promotion marks the blocks that are promotion wherever they stand. At the end of a turn they leave it; within a turn they stay in their place, and the turn
// goes on behind them; elsewhere they are sections.
func (r *refiner) promotion() {
	var found []int
	for _, part := range parallel.Parts(r.crew, len(r.Blocks), r.promoted) {
		found = append(found, part...)
	}
	for _, i := range found {
		r.Blocks[i].Promo = true
	}
	for _, i := range found {
		if !r.inTurn(i) {
			r.accountCard(i)
		}
	}
	for _, i := range found {
		if r.inTurn(i) && r.sponsored(&r.Blocks[i]) {
			r.readOut(i)
		}
	}
	for k := range r.Turns {
		r.trimPromo(&r.Turns[k])
	}
	r.joinPromo()
}

// promoted returns those of the blocks of a part that are promotion.
func (r *refiner) promoted(start, end int) []int {
	var found []int
	turn := r.turnBefore(start)
	for i := max(r.start, start); i < end; i++ {
		for turn+1 < len(r.Turns) && r.Turns[turn+1].Blocks.Start <= i {
			turn++
		}
		b := &r.Blocks[i]
		if b.Kind != Paragraph || r.at(i).Role == RoleRelated {
			continue
		}
		promo := false
		if turn >= 0 && r.Turns[turn].Blocks.Contains(i) {
			promo = r.sponsored(b) || i > firstWords(r.Turns[turn].Blocks, r.Blocks) && r.promotes(i)
		} else {
			promo = !r.facts[b.Span.Start] && r.promotes(i)
		}
		if promo {
			found = append(found, i)
		}
	}
	return found
}

// firstWords returns the block of a turn with which its speaker begins: people greet and thank in the words of promotion, and are no less heard.
func firstWords(turn Range, blocks []Block) int {
	if blocks[turn.Start].Kind == Label {
		return turn.Start + 1
	}
	return turn.Start
}

// trimPromo takes promotion off the end of a turn, with the pictures among it.
func (r *refiner) trimPromo(t *Turn) {
	end := t.Blocks.End
	for k := end - 1; k > t.Blocks.Start; k-- {
		b := &r.Blocks[k]
		if b.Promo {
			end = k
		} else if b.Kind != Rule && b.Kind != Definition && !r.picture(k) {
			break
		}
	}
	if end == t.Blocks.End {
		return
	}
	for k := end; k < t.Blocks.End; k++ {
		r.Blocks[k].Promo = r.Blocks[k].Kind == Paragraph
	}
	t.Blocks.End = end
	r.closeTurn(t)
}

// accountCard marks the lines of a WeChat account's card around block i, which counts its articles: the name, the slogan, the kind of account.
func (r *refiner) accountCard(i int) {
	text := strings.TrimSpace(r.Text(i))
	if !strings.HasSuffix(text, "篇原创内容") || !unicode.IsDigit(rune(text[0])) {
		return
	}
	for k := max(r.start, i-2); k < min(len(r.Blocks), i+3); k++ {
		if b := &r.Blocks[k]; b.Kind == Paragraph && b.In == nil && r.TurnOf(k) < 0 && (weight(r.Text(k)) <= 8 || k < i && b.Span.Len() <= promoPlain) {
			b.Promo = true
		}
	}
}

// joinPromo makes sections of the promotion outside of turns; a picture next to it is part of it.
func (r *refiner) joinPromo() {
	promo := func(k int) bool {
		return k >= r.start && k < len(r.Blocks) && r.Blocks[k].Promo && !r.inTurn(k)
	}
	for i := r.start; i < len(r.Blocks); i++ {
		if (promo(i) || (promo(i-1) || promo(i+1)) && r.picture(i)) && !r.inTurn(i) && r.at(i).Role != RolePromo {
			switch {
			case i > r.start && r.at(i-1).Why == whyPromo:
				r.of[i] = r.of[i-1]
			case i+1 < len(r.of) && r.at(i+1).Why == whyPromo:
				r.of[i] = r.of[i+1]
			default:
				r.set(i, i+1, Section{Role: RolePromo, Why: whyPromo})
			}
		}
	}
}

// inTurn reports whether block i stands between the ends of a turn, be it speech or not.
func (r *refiner) inTurn(i int) bool {
	k := r.turnBefore(i)
	return k >= 0 && r.Turns[k].Blocks.Contains(i)
}
