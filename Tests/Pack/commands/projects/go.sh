# A module with a library, its tests, a benchmark and a fuzz test; no dependency.
git init -q .
mkdir pkg
printf 'module example.com/app\n\ngo 1.21\n' >go.mod
printf '// Package pkg adds.\npackage pkg\n\n// Add adds.\nfunc Add(a, b int) int { return a + b }\n\nvar kept [][]byte\n\n// Keep allocates.\nfunc Keep() { kept = append(kept, make([]byte, 1024)) }\n' >pkg/add.go
cat >pkg/add_test.go <<'GO'
package pkg

import "testing"

func TestName(t *testing.T) {
	if Add(1, 2) != 3 {
		t.Fatal("wrong")
	}
}

func BenchmarkName(b *testing.B) {
	for i := 0; i < b.N; i++ {
		Keep()
	}
}

func FuzzName(f *testing.F) {
	f.Fuzz(func(t *testing.T, a int) { Add(a, 1) })
}
GO
git add . && git commit -qm 'Add a module'
