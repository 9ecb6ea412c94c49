package reader

import (
	"fangtan/parse"
	"fangtan/reader/state"
)

// Loading brings an article while it is read.
type Loading interface {
	// Next waits for the next part and returns it. It is called in the background, and not again after the last part.
	Next() Part
	// Finish ends what has no end of its own, such as a pipe, and returns the last part. It may be called while Next waits, or instead of it.
	Finish() Part
}

// Part is as much of an article as has come.
type Part struct {
	// Article is what was understood of it, nil where nothing can be shown. Each part has all that the one before had.
	Article *parse.Article
	Bytes   int64     // that it was made from
	Size    int64     // bytes of the whole; 0 where that is not known, as of a pipe
	Last    bool      // no other part follows: Article is all that there is
	Key     state.Key // of the last part
	Labels  string    // the expression for labels that the command line gives, or ""
	// Err says, of the last part, why the rest cannot be read. It is one line for the reader.
	Err error
}
