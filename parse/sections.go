package parse

// sections partitions the blocks: the front matter, what stands before the first heading, and a section for each further heading, with the role that its
// words say. What words cannot say is found when the turns are known, see [Article.refine].
func (a *Article) sections(f *fronting) {
	front := a.frontEnd(f)
	if front > 0 {
		a.Sections = append(a.Sections, Section{Role: RoleFront, Title: a.Title, Blocks: Range{0, front}, Why: whyFacts})
	}
	open := Section{Role: RoleBody, Blocks: Range{front, front}, Why: whyNoHeading}
	if front > 0 {
		open.Role, open.Why = RoleLead, whyLead
	}
	level := uint8(0) // of the last heading whose words told its role, while those below it belong to its part
	if f.titlesPart && front > f.title {
		part := a.headed(f.title)
		open.Role, open.Why, level = part.Role, part.Why, a.Blocks[f.title].Level
	}
	cut := func(i int, next Section) {
		if open.Blocks.Start < i {
			open.Blocks.End = i
			a.Sections = append(a.Sections, open)
		}
		next.Blocks.Start = i
		open = next
	}
	for i := front; i < len(a.Blocks); i++ {
		b := &a.Blocks[i]
		if b.Kind != Heading || b.In != nil {
			continue
		}
		next := a.headed(i)
		switch {
		case next.Role != RoleBody:
			level = b.Level
		case level > 0 && b.Level > level && open.Role != RoleLead:
			next.Role, next.Why = open.Role, whyWithin
		default:
			level = 0
		}
		cut(i, next)
	}
	cut(len(a.Blocks), Section{})
	a.unburied()
}

// unburied takes the role of a summary from the sections below its heading where they are more than half of the article: what sums up is shorter than what it sums up, and
// what stands below the heading of an agenda may be the meeting itself.
func (a *Article) unburied() {
	total := 0
	for _, s := range a.Sections {
		if s.Role != RoleFront {
			total += a.sizeOf(s.Blocks)
		}
	}
	for k := 0; k < len(a.Sections); k++ {
		below, end := 0, k+1
		for a.Sections[k].Role == RoleSummary && end < len(a.Sections) && a.Sections[end].Why == whyWithin {
			below += a.sizeOf(a.Sections[end].Blocks)
			end++
		}
		if below*2 > total {
			for i := k + 1; i < end; i++ {
				a.Sections[i].Role, a.Sections[i].Why = RoleBody, whyNoWord
			}
		}
		k = end - 1
	}
}

// headed returns the section that heading i opens.
func (a *Article) headed(i int) Section {
	title := a.headline(i)
	role, why := roleByWords(title)
	if role == "" {
		role, why = RoleBody, whyNoWord
	}
	return Section{Role: role, Title: title, Why: why}
}

// frontEnd returns the number of blocks at the start that are title and facts, and what lies among them: rules, pictures, definitions.
func (a *Article) frontEnd(f *fronting) int {
	const gap = 2 // pictures and rules between two facts
	end, others := 0, 0
	for i := 0; i < len(a.Blocks); i++ {
		switch b := &a.Blocks[i]; {
		case i == f.title || f.states(i) || b.Kind == Data:
			end, others = i+1, 0
		case b.Kind == Definition:
		case b.Kind == Rule || a.picture(i) || f.title > i && f.title-i <= gap && (b.Kind != Heading || a.belowSite(i, a.Text(i)) == f.title): // a line above the title
			if others++; others > gap {
				return end
			}
		default:
			return end
		}
	}
	return end
}

// partition is the sections as a section for each block, so that stretches can be given another one in any order.
type partition struct {
	article *Article
	all     []Section // their Blocks are not used
	of      []int32   // section of each block
}

func (a *Article) partition() *partition {
	p := &partition{article: a, all: append([]Section(nil), a.Sections...), of: make([]int32, len(a.Blocks))}
	for k, s := range a.Sections {
		for i := s.Blocks.Start; i < s.Blocks.End; i++ {
			p.of[i] = int32(k)
		}
	}
	return p
}

// set gives the blocks from i to end the section s.
func (p *partition) set(i, end int, s Section) {
	id := int32(len(p.all))
	p.all = append(p.all, s)
	for ; i < end; i++ {
		p.of[i] = id
	}
}

// at returns the section that block i is in; what is changed in it holds for all its blocks.
func (p *partition) at(i int) *Section { return &p.all[p.of[i]] }

// end returns the first block behind i that is in another section.
func (p *partition) end(i int) int {
	id := p.of[i]
	for i < len(p.of) && p.of[i] == id {
		i++
	}
	return i
}

// onlyRules reports whether the blocks from i to end show no text.
func (p *partition) onlyRules(i, end int) bool {
	for ; i < end; i++ {
		if k := p.article.Blocks[i].Kind; k != Rule && k != Definition {
			return false
		}
	}
	return true
}

// done makes the article's sections of the partition. A section that another one interrupts goes on behind it without its title.
func (p *partition) done() {
	p.article.Sections = p.article.Sections[:0]
	titled := make([]bool, len(p.all))
	for i := 0; i < len(p.of); {
		id, end := p.of[i], p.end(i)
		s := p.all[id]
		if n := len(p.article.Sections); n > 1 && s.Title == "" && p.onlyRules(i, end) {
			p.article.Sections[n-1].Blocks.End = end // what parts two sections is none
			i = end
			continue
		}
		s.Blocks = Range{i, end}
		if titled[id] {
			s.Title = ""
		}
		titled[id] = true
		p.article.Sections = append(p.article.Sections, s)
		i = end
	}
}
