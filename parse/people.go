package parse

// people finds who speaks each turn: labels of one person are one speaker.
func (a *Article) people(opened []opening) {
	ids := map[string]int{}
	for k, o := range opened {
		name := o.label.name
		if o.label.bare {
			name = map[TurnKind]string{KindQuestion: "Q", KindAnswer: "A"}[o.label.kind]
		}
		id, known := ids[name]
		if !known {
			id = len(a.Speakers)
			ids[name] = id
			a.Speakers = append(a.Speakers, Speaker{Name: clean(name), Labels: []string{clean(name)}})
		}
		a.Turns[k].Speaker = id
	}
}
