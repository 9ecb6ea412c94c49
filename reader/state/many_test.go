package state

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"
)

// TestMain lets the tests run processes that write: this one again, told by its environment what to do.
func TestMain(m *testing.M) {
	if dir := os.Getenv("FANGTAN_TEST_STORE"); dir != "" {
		os.Exit(writeAll(Open(dir), os.Getenv("FANGTAN_TEST_WRITER"), os.Getenv("FANGTAN_TEST_ROUNDS")))
	}
	os.Exit(m.Run())
}

// writeAll keeps a highlight of its own in each round, and reads what is there.
func writeAll(s Store, name, rounds string) int {
	n, _ := strconv.Atoi(rounds)
	for i := range n {
		r := testRecord(i % 60)
		r.Highlights = []Highlight{{ID: fmt.Sprint(name, "-", i), Text: strings.Repeat("海不欠我们什么。", 50), Changed: at(i % 60)}}
		if err := saveAtLast(s, r); err != nil {
			fmt.Println("Save:", err)
			return 1
		}
		if r, err := load(s); err != nil || r.Place == nil {
			fmt.Println("Load:", r, err)
			return 1
		}
	}
	return 0
}

// saveAtLast saves r, also where so many write on a busy machine that the lock is not to be had at the first try.
func saveAtLast(s Store, r Record) error {
	for range 30 {
		if _, err := s.Save(key, r); !errors.Is(err, context.DeadlineExceeded) {
			return err
		}
	}
	return context.DeadlineExceeded
}

func writer(s Store, name string, rounds int) *exec.Cmd {
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "FANGTAN_TEST_STORE="+s.dir, "FANGTAN_TEST_WRITER="+name, "FANGTAN_TEST_ROUNDS="+strconv.Itoa(rounds))
	return cmd
}

// A hundred processes keep highlights at once: all are there in the end, and each read on the way gave a whole record.
func TestManyProcesses(t *testing.T) {
	s := Open(t.TempDir())
	const processes, rounds = 100, 2
	type result struct {
		out []byte
		err error
	}
	results := make(chan result)
	for i := range processes {
		go func() {
			out, err := writer(s, fmt.Sprint("p", i), rounds).CombinedOutput()
			results <- result{out, err}
		}()
	}
	for range processes {
		if r := <-results; r.err != nil {
			t.Errorf("%v: %s", r.err, r.out)
		}
	}
	r, err := load(s)
	if err != nil || len(r.Highlights) != processes*rounds {
		t.Errorf("%d highlights, want %d; %v", len(r.Highlights), processes*rounds, err)
	}
	if got := files(t, s); got != "KEY.json index.json lock" {
		t.Errorf("left in the directory: %s", got)
	}
}

// A process killed while it writes leaves a whole record, and its lock goes with it.
func TestKilledWriter(t *testing.T) {
	s := Open(t.TempDir())
	mustSave(t, s, testRecord(1))
	highlights := 0
	for i := range 12 {
		cmd := writer(s, fmt.Sprint("k", i), 100000)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		awaitMore(t, s, highlights) // it writes
		time.Sleep(time.Duration(i) * time.Millisecond)
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		r, err := load(s)
		if err != nil || r.Place == nil || len(r.Highlights) < highlights {
			t.Fatalf("after %d kills: %d highlights, before %d; %v", i+1, len(r.Highlights), highlights, err)
		}
		highlights = len(r.Highlights)
	}
	r := testRecord(2)
	mustSave(t, s, r)
	if got := files(t, s); got != "KEY.json index.json lock" {
		t.Errorf("left in the directory: %s", got)
	}
}

// awaitMore returns when the record has more highlights than so many.
func awaitMore(t *testing.T, s Store, highlights int) {
	t.Helper()
	for end := time.Now().Add(time.Minute); time.Now().Before(end); time.Sleep(time.Millisecond) {
		if r, err := load(s); err == nil && len(r.Highlights) > highlights {
			return
		}
	}
	t.Fatal("the writer writes nothing")
}
