package parse

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestReasonsAreAll: each constant of a reason is among Reasons, and no section is given a reason that is none of them.
func TestReasonsAreAll(t *testing.T) {
	files := token.NewFileSet()
	paths, _ := filepath.Glob("*.go")
	known := 0
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(files, path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.ValueSpec:
				for k, name := range n.Names {
					if strings.HasPrefix(name.Name, "why") && k < len(n.Values) {
						known++
						if s := literal(n.Values[k]); !slices.Contains(Reasons(), s) {
							t.Errorf("%s: %q is not among the reasons", files.Position(n.Pos()), s)
						}
					}
				}
			case *ast.KeyValueExpr:
				if key, ok := n.Key.(*ast.Ident); ok && key.Name == "Why" && literal(n.Value) != "" {
					t.Errorf("%s: a reason that is no constant", files.Position(n.Pos()))
				}
			case *ast.AssignStmt:
				for k, left := range n.Lhs {
					if s, ok := left.(*ast.SelectorExpr); ok && s.Sel.Name == "Why" && len(n.Rhs) == len(n.Lhs) && literal(n.Rhs[k]) != "" {
						t.Errorf("%s: a reason that is no constant", files.Position(n.Pos()))
					}
				}
			}
			return true
		})
	}
	if known < 30 || known != len(Reasons()) {
		t.Errorf("%d constants of %d reasons", known, len(Reasons()))
	}
}

// literal returns the string that e is, or "".
func literal(e ast.Expr) string {
	if l, ok := e.(*ast.BasicLit); ok && l.Kind == token.STRING {
		s, _ := strconv.Unquote(l.Value)
		return s
	}
	return ""
}

func TestReasonOf(t *testing.T) {
	for _, r := range Reasons() {
		why, want := r, ""
		if strings.Contains(r, "…") {
			why, want = whyWith(r, "a “word”"), "a “word”"
		}
		if got, word := ReasonOf(why); got != r || word != want {
			t.Errorf("%q: %q %q", why, got, word)
		}
	}
}
