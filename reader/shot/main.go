// Shot makes the pictures of the README: it runs the real program in a terminal, types keys, and writes what the screen shows as SVG.
//
//	go run ./reader/shot docs
package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"fangtan/reader/flow"
)

// picture is a screen of the program and how to get there.
type picture struct {
	file          string
	width, height int    // cells
	lang          string // of the program
	steps         []step
}

// Keys as the bytes that a terminal sends.
const (
	down  = "\x1b[B"
	enter = "\r"
	tab   = "\t"
	ctrlL = "\x0c"
)

// step is keys to type, and a text that the screen shows when they have done their work.
type step struct{ keys, shows string }

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: go run ./reader/shot DIRECTORY")
		os.Exit(2)
	}
	if err := shoot(os.Args[1], pictures()); err != nil {
		fmt.Fprintln(os.Stderr, "shot:", err)
		os.Exit(1)
	}
}

// pictures lists what the README shows, all of the sample.
func pictures() []picture {
	return []picture{
		{file: "reading.svg", width: 100, height: 30, lang: "zh", steps: []step{{"", "次发言"}, {"t", "8/8"}, {down + down + enter, "▌"}}},
		{file: "strip.svg", width: 100, height: 22, lang: "zh", steps: []step{{"", "次发言"}, {"/格式", "/格式"}, {enter + "30%", "61%"}}},
		{file: "columns.svg", width: 160, height: 36, lang: "zh", steps: []step{{"", "次发言"}, {"o", "次发言"}, {"c", "2 栏"}, {"]", "按q"}}},
		{file: "skim.svg", width: 100, height: 30, lang: "zh", steps: []step{{"", "次发言"}, {"z", "▽"}, {"]]]", "⋯ 65 字"}, {enter, "打包人给过"}}},
		{file: "follow.svg", width: 100, height: 24, lang: "zh", steps: []step{{"", "次发言"}, {"t", "8/8"}, {down + tab, "▽"}}},
		{file: "facts.svg", width: 100, height: 44, lang: "zh", steps: []step{{"", "次发言"}, {"i", "█"}}},
		{file: "list.svg", width: 100, height: 30, lang: "zh", steps: []step{{"", "次发言"}, {"/wenben", "1/"}, {ctrlL, "▸"}, {down + down, "3/"}}},
		{file: "quote.svg", width: 100, height: 24, lang: "zh", steps: []step{{"", "次发言"}, {"]]]]", "那您等于闭着"}, {"/几点钟" + enter, "1/1"}, {"H", "批注"}, {"问得好" + enter, "✎"}, {"vjj", "3 句"}, {"y", "已复制"}}},
		{file: "search.svg", width: 120, height: 30, lang: "zh", steps: []step{{"", "次发言"}, {"/终端", "/终端"}, {enter + "nn", "  3/"}}},
	}
}

func shoot(dir string, pictures []picture) error {
	temp, err := os.MkdirTemp("", "fangtan-shot")
	if err != nil {
		return err
	}
	defer os.RemoveAll(temp)
	program := filepath.Join(temp, "fangtan")
	if out, err := exec.Command("go", "build", "-buildvcs=false", "-o", program, "fangtan").CombinedOutput(); err != nil {
		return fmt.Errorf("go build: %w\n%s", err, out)
	}
	for _, p := range pictures {
		screen, err := p.take(program, filepath.Join(temp, p.file))
		if err != nil {
			return fmt.Errorf("%s: %w", p.file, err)
		}
		var svg bytes.Buffer
		draw(&svg, screen)
		if err := os.WriteFile(filepath.Join(dir, p.file), svg.Bytes(), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// take runs the program with home as the user's directory, follows the steps, and returns the last screen.
func (p picture) take(program, home string) (flow.Screen, error) {
	cmd := exec.Command(program, "--lang", p.lang)
	cmd.Env = []string{
		"HOME=" + home, "XDG_STATE_HOME=" + home, "XDG_CONFIG_HOME=" + home, "PATH=" + os.Getenv("PATH"),
		"TERM=xterm-256color", "COLORTERM=truecolor", "LANG=C.UTF-8",
	}
	terminal, err := flow.Start(cmd, p.width, p.height, flow.Prompt)
	if err != nil {
		return flow.Screen{}, err
	}
	defer terminal.Close()
	var screen flow.Screen
	for _, s := range p.steps {
		if s.keys != "" {
			if err := terminal.Type(s.keys); err != nil {
				return flow.Screen{}, err
			}
		}
		screen, err = terminal.Await(fmt.Sprintf("the screen shows %q", s.shows), func(sc flow.Screen) bool { return sc.Has(s.shows) })
		if err != nil {
			return flow.Screen{}, err
		}
	}
	return screen, nil
}
