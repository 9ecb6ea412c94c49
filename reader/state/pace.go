package state

import (
	"encoding/json"
	"errors"
	"time"

	"fangtan/reader/pace"
)

// How fast somebody reads has one file for all articles.

const paceName = "pace"

type learnt struct {
	Version int `json:"version"`
	pace.Learnt
}

// Pace returns what is known of how fast the reader reads.
func (s Store) Pace() (pace.Learnt, error) {
	if s.dir == "" {
		return pace.Learnt{}, ErrNoDirectory
	}
	if there, err := s.there(); !there {
		return pace.Learnt{}, err
	}
	l, _, err := s.readPace(false)
	return l, err
}

// AddPace keeps a reading of so much in so long, and returns what is known with what other programs have kept meanwhile.
func (s Store) AddPace(read pace.Amount, took time.Duration) (pace.Learnt, error) {
	unlock, err := s.lock()
	if err != nil {
		return pace.Learnt{}, err
	}
	defer unlock()
	l, free, _ := s.readPace(true)
	l, ok := l.Add(read, took)
	if !ok {
		return l, nil
	}
	return l, write(free, learnt{version, l}, false)
}

func (s Store) readPace(locked bool) (l pace.Learnt, free string, err error) {
	free, err = s.read(paceName, locked, func(text []byte) (bool, error) {
		if newer, err := checkVersion(text); err != nil {
			return newer, err
		}
		var next learnt
		if err := json.Unmarshal(text, &next); err != nil {
			return false, err
		}
		if !next.Sound() {
			return false, errors.New("an impossible pace")
		}
		l = next.Learnt
		return false, nil
	})
	return l, free, err
}
