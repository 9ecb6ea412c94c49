package words

import (
	"errors"
	"io/fs"
	"syscall"
)

// Cause is why a file could not be read or written, where the system's own words are known.
type Cause struct {
	Missing   string // there is no such file, or no such directory to put it in
	Denied    string
	Full      string // no space is left, or none of one's own
	ReadOnly  string
	Directory string // it is a directory
	Within    string // a part of the path before its end is no directory
}

// Of returns why err came to be: in the words of c where these have it, else the innermost error, without the paths and operations around it.
func (c Cause) Of(err error) string {
	for _, known := range []struct {
		is    []error
		words string
	}{
		{[]error{syscall.ENOSPC, syscall.EDQUOT}, c.Full},
		{[]error{syscall.EROFS}, c.ReadOnly},
		{[]error{syscall.EISDIR}, c.Directory},
		{[]error{syscall.ENOTDIR}, c.Within},
		{[]error{fs.ErrPermission}, c.Denied},
		{[]error{fs.ErrNotExist}, c.Missing},
	} {
		for _, is := range known.is {
			if errors.Is(err, is) {
				return known.words
			}
		}
	}
	return innermost(err).Error()
}

func innermost(err error) error {
	for {
		var next error
		switch e := err.(type) {
		case interface{ Unwrap() error }:
			next = e.Unwrap()
		case interface{ Unwrap() []error }:
			if all := e.Unwrap(); len(all) > 0 {
				next = all[0]
			}
		}
		if next == nil {
			return err
		}
		err = next
	}
}

func chineseCause() Cause {
	return Cause{
		Missing:   "没有这个文件或目录",
		Denied:    "没有权限",
		Full:      "磁盘已满",
		ReadOnly:  "文件系统是只读的",
		Directory: "那是一个目录",
		Within:    "路径中间有一段不是目录",
	}
}

func englishCause() Cause {
	return Cause{
		Missing:   "no such file or directory",
		Denied:    "permission denied",
		Full:      "the disk is full",
		ReadOnly:  "the file system is read-only",
		Directory: "it is a directory",
		Within:    "a part of the path is no directory",
	}
}
