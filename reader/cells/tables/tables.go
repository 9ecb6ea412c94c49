// Package tables has the tables made in which the widths of characters are looked up. They are made at the first look, and that takes as long as a frame. The package needs so
// little that it is set up before those that take long, and they leave a processor idle: when the first frame is drawn the tables are there.
package tables

import "github.com/mattn/go-runewidth"

func init() { go runewidth.RuneWidth('字') }
