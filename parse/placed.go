package parse

// PlacedBy says what told where the talk takes a topic up.
type PlacedBy string

// What topics are placed by.
const (
	PlacedNowhere PlacedBy = "nowhere" // the talk does not take it up
	PlacedHeading PlacedBy = "heading" // it is a heading within the talk, or says the same as one
	PlacedTime    PlacedBy = "time"    // its time stamp, and those of the turns
	PlacedOrder   PlacedBy = "order"   // its words, among those of a list that follows the talk
	PlacedWords   PlacedBy = "words"   // its words
	PlacedFound   PlacedBy = "found"   // the program found it where the words of the talk change
)

// Placements returns all that topics are placed by.
func Placements() []PlacedBy {
	return []PlacedBy{PlacedNowhere, PlacedHeading, PlacedTime, PlacedOrder, PlacedWords, PlacedFound}
}

// Placing says how a topic was placed, for people who wonder.
type Placing struct {
	By     PlacedBy
	Best   Hit     // where the talk has most of its words, where these were looked for
	Next   Hit     // the runner-up, apart from it
	Shared float64 // how much of its words, by what they tell, the talk has there, from 0 to 1
	Needed float64 // how much it must have
	Drop   float64 // of a found topic: how far the cohesion of the talk drops there, from 0 to 2
}

// Hit is a place in the talk and its score for the words of a topic.
type Hit struct {
	Turn  int // index into [Article.Turns]
	Score float64
}
