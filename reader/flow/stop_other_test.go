//go:build !linux

package flow

import "errors"

// Stop makes the line take no more output.
func (t *Terminal) Stop() error { return errors.New("not known how to stop the line here") }
