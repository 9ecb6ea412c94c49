// Package sample holds the interview that is built into the program. It opens where no file is named, and tests and benchmarks read it.
package sample

import _ "embed"

//go:embed interview.md
var interview string

// Interview returns the bytes of the built-in interview: UTF-8 Markdown in Chinese, a fiction that says so in its front matter.
// Each call returns a copy of its own.
func Interview() []byte { return []byte(interview) }
