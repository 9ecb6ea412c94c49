package reader

import (
	"slices"

	"fangtan/parse"
)

// subjects finds the topics by the blocks that state and discuss them. A frame asks for them at every line, and an article may have thousands.
type subjects struct {
	points    map[int]int // topic by the block of the summary that states it
	discussed []subject   // by their start; of those that start together the first topic is last
}

// subject is the blocks that discuss a topic.
type subject struct {
	parse.Range
	topic int
	reach int // the greatest end of this subject and those before it
}

func newSubjects(a *parse.Article) subjects {
	s := subjects{points: map[int]int{}}
	for i, t := range a.Topics {
		for _, b := range append([]int{t.Block}, t.Also...) {
			if _, known := s.points[b]; !known && !t.Found && a.Blocks[b].Kind != parse.Heading {
				s.points[b] = i // a heading within the talk is a topic too, but nothing to follow
			}
		}
		if t.Range.Len() > 0 {
			s.discussed = append(s.discussed, subject{Range: t.Range, topic: i})
		}
	}
	slices.SortFunc(s.discussed, func(x, y subject) int {
		if x.Start != y.Start {
			return x.Start - y.Start
		}
		return y.topic - x.topic
	})
	reach := 0
	for i := range s.discussed {
		reach = max(reach, s.discussed[i].End)
		s.discussed[i].reach = reach
	}
	return s
}

// foundMark stands before the title of a topic that the program found in the talk.
const foundMark = "~ "

// topicTitle returns the title of t as it is shown.
func topicTitle(t parse.Topic) string {
	if t.Found {
		return foundMark + t.Title
	}
	return t.Title
}

// pointAt returns the topic that block b of the summary states, or -1.
func (s *subjects) pointAt(b int) int {
	if i, ok := s.points[b]; ok {
		return i
	}
	return -1
}

// at returns the topic that is discussed in block b, the one that began last, or -1.
func (s *subjects) at(b int) int {
	i, exact := slices.BinarySearchFunc(s.discussed, b, func(t subject, b int) int { return t.Start - b })
	for exact && i < len(s.discussed) && s.discussed[i].Start == b {
		i++
	}
	for i--; i >= 0 && s.discussed[i].reach > b; i-- {
		if s.discussed[i].End > b {
			return s.discussed[i].topic
		}
	}
	return -1
}
