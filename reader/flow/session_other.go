//go:build !unix

package flow

import "syscall"

func ownSession() *syscall.SysProcAttr { return nil }
