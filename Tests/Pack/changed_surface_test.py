"""Tests scripts/changed_surface.py of the skill refactoring.

    python3 -m unittest discover -s Tests/Pack -p '*_test.py'
"""

import os
import stat
import subprocess
import sys
import tempfile
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SCRIPT = os.path.join(ROOT, "templates/common/skills/refactoring/scripts/changed_surface.py")
ENVIRONMENT = {
    **os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "PYTHONDONTWRITEBYTECODE": "1",
    "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.invalid", "GIT_COMMITTER_NAME": "a",
    "GIT_COMMITTER_EMAIL": "a@example.invalid",
}
for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
    ENVIRONMENT.pop(name, None)


class ChangedSurface(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.git("init", "-q")
        self.git("commit", "-q", "--allow-empty", "-m", "first")

    def git(self, *arguments):
        subprocess.run(["git", *arguments], cwd=self.folder, env=ENVIRONMENT, check=True, capture_output=True, timeout=60)

    def write(self, path, text):
        whole = os.path.join(self.folder, path)
        os.makedirs(os.path.dirname(whole), exist_ok=True)
        with open(whole, "w", encoding="utf-8", newline="") as file:
            file.write(text)

    def commit(self, **files):
        for path, text in files.items():
            self.write(path, text)
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", "next")

    def run_script(self, *arguments):
        return subprocess.run(
            [sys.executable, SCRIPT, *arguments], cwd=self.folder, env=ENVIRONMENT, capture_output=True, text=True, timeout=60)

    def rows(self, name, old, new):
        """The report's rows for one file that changes, without its path."""
        self.commit(**{name: old})
        self.commit(**{name: new})
        done = self.run_script("HEAD~1", "HEAD")
        self.assertEqual(done.stderr, "")
        lines = done.stdout.splitlines()[:-1]
        broken = any(not line.startswith(("added", "  ")) for line in lines)
        self.assertEqual(done.returncode, 1 if broken else 0, done.stdout)
        return [line.replace(f" {name}:", "").strip() for line in lines]

    def test_python(self):
        old = (
            '"""Says:\n\ndef not_code():\n"""\nLIMIT = 5\n\ndef load(path,\n         retries=3) -> dict:  # note\n    def inner():\n        pass\n'
            "\nclass Store:\n    def get(self, key):\n        return 1\n    def _hidden(self): pass\n    def __len__(self): return 0\n"
            "\ndef _own(): pass\nclass _Own:\n    def seen(self): pass\n")
        new = old.replace("retries=3", "retries=5").replace("get(self, key)", "get(self, key, default=None)")
        new = new.replace("_hidden", "_renamed").replace("inner", "other").replace("seen", "changed").replace("return 1", "return 2")
        self.assertEqual(self.rows("a.py", old, new), [
            "changed: [Store] def get(self, key)", "now: def get(self, key, default=None)",
            "changed: def load(path, retries=3) -> dict", "now: def load(path, retries=5) -> dict"])

    def test_a_changed_body_is_no_change_of_the_surface(self):
        self.assertEqual(self.rows("a.py", "def f(a):\n    return a\n", "def f(a):\n    return a + 1\n"), [])

    def test_javascript_and_typescript(self):
        old = (
            "export function load(path: string): Promise<{ a: number }> {\n  return x;\n}\n"
            "export const save = (a, b) => a + b;\nexport const LIMIT: number = 5;\n"
            "export interface User {\n  id: string;\n  name: string;\n}\nexport { one, two as three } from './x';\n"
            "function own() {}\nexport default class Store extends Base {\n}\nmodule.exports.old = own;\n")
        new = old.replace("name: string", "name?: string").replace("(a, b) =>", "(a) =>").replace("two as three", "two")
        new = new.replace("own()", "mine()").replace("= 5", "= 6").replace("module.exports.old = own;\n", "")
        self.assertEqual(self.rows("a.ts", old, new), [
            "removed: module.exports.old = own",
            "changed: export interface User { id: string; name: string; }", "now: export interface User { id: string; name?: string; }",
            "changed: export const save = (a, b) =>", "now: export const save = (a) =>",
            "changed: export { one, two as three } from './x'", "now: export { one, two } from './x'"])

    def test_go(self):
        old = (
            "package a\n\nconst (\n\tLimit = 5\n\town = 6\n)\n\nfunc Load(path string) (int, error) {\n\treturn 0, nil\n}\n"
            "func (s *Store) Get(key string) string {\n}\nfunc own() {}\ntype Reader interface {\n\tRead(p []byte) int\n}\n")
        new = old.replace("path string", "path string, n int").replace("Limit = 5", "Limit = 6").replace("own", "mine").replace("p []byte", "b []byte")
        self.assertEqual(self.rows("a.go", old, new), [
            "changed: const Limit = 5", "now: const Limit = 6",
            "changed: func Load(path string) (int, error)", "now: func Load(path string, n int) (int, error)",
            "changed: type Reader interface { Read(p []byte) int }", "now: type Reader interface { Read(b []byte) int }"])

    def test_rust(self):
        old = (
            "pub fn load<T: Into<String>>(a: T) -> Result<u8, E> {\n}\npub(crate) fn own() {}\nimpl Store {\n    pub fn get(&self) -> u8 { 1 }\n    fn own(&self) {}\n}\n"
            "pub enum Kind {\n    One,\n    Two,\n}\n")
        new = old.replace("a: T", "a: &T").replace("Two", "Three").replace("own", "mine").replace("get(&self) -> u8", "get(&mut self) -> u8")
        self.assertEqual(self.rows("a.rs", old, new), [
            "changed: pub enum Kind { One, Two, }", "now: pub enum Kind { One, Three, }",
            "changed: [Store] pub fn get(&self) -> u8", "now: pub fn get(&mut self) -> u8",
            "changed: pub fn load<T: Into<String>>(a: T) -> Result<u8, E>", "now: pub fn load<T: Into<String>>(a: &T) -> Result<u8, E>"])

    def test_java(self):
        old = (
            "package a;\npublic class Store {\n    private int own;\n    public static final int LIMIT = 5;\n"
            "    public String get(String key,\n            int n) throws IOException {\n        return key;\n    }\n    void hidden() {}\n}\n")
        new = old.replace("int n", "long n").replace("own", "mine").replace("hidden", "other")
        self.assertEqual(self.rows("Store.java", old, new), [
            "changed: [Store] public String get(String key, int n) throws IOException",
            "now: public String get(String key, long n) throws IOException"])

    def test_csharp(self):
        old = "namespace A\n{\n    public interface IStore\n    {\n        int Get(string key);\n    }\n    public class S\n    {\n        public int Size { get; set; }\n        internal int Own;\n    }\n}\n"
        new = old.replace("string key", "string name").replace("int Size", "long Size").replace("Own", "Mine")
        self.assertEqual(self.rows("a.cs", old, new), [
            "changed: public interface IStore { int Get(string key); }", "now: public interface IStore { int Get(string name); }",
            "changed: [S] public int Size", "now: public long Size"])

    def test_kotlin(self):
        old = "class Store(val a: Int) {\n    fun get(key: String): Int = 1\n    private fun own() {}\n}\ninternal fun hidden() {}\n"
        new = old.replace("key: String", "key: String?").replace("own", "mine").replace("hidden", "other")
        self.assertEqual(self.rows("a.kt", old, new), [
            "changed: [Store] fun get(key: String): Int = 1", "now: fun get(key: String?): Int = 1"])

    def test_swift(self):
        old = "public struct Store {\n  public let size: Int\n  public func get(_ key: String) throws -> Int {\n    1\n  }\n  func own() {}\n}\n"
        new = old.replace("own", "mine").replace("throws -> Int", "async throws -> Int").replace("size: Int", "size: Int?")
        self.assertEqual(self.rows("a.swift", old, new), [
            "changed: [Store] public func get(_ key: String) throws -> Int", "now: public func get(_ key: String) async throws -> Int",
            "changed: [Store] public let size: Int", "now: public let size: Int?"])

    def test_ruby(self):
        old = "class Store\n  attr_reader :size\n  def get(key)\n  end\n\n  private\n\n  def own\n  end\nend\n\nclass Next\n  def seen\n  end\nend\n"
        new = old.replace("key", "key, default: nil").replace("own", "mine").replace("seen", "shown")
        self.assertEqual(self.rows("a.rb", old, new), [
            "removed: [Next] def seen", "changed: [Store] def get(key)", "now: def get(key, default: nil)", "added: [Next] def shown"])

    def test_php(self):
        old = "<?php\nclass Store {\n    public function get(string $key): int {\n    }\n    private function own() {}\n    public string $name = 'a';\n}\n"
        new = old.replace("string $key", "?string $key").replace("own", "mine").replace("string $name", "?string $name")
        self.assertEqual(self.rows("a.php", old, new), [
            "changed: [Store] public function get(string $key): int", "now: public function get(?string $key): int",
            "changed: [Store] public string $name = 'a'", "now: public ?string $name = 'a'"])

    def test_headers_and_schemas(self):
        self.assertEqual(self.rows("a.h", "#define N 5\nint load(const char *path);\n", "#define N 6\nint load(const char *path, int n);\n"), [
            "changed: #define N 5", "now: #define N 6", "changed: int load(const char *path)", "now: int load(const char *path, int n)"])
        self.assertEqual(self.rows("a.proto", "message A {\n  string name = 1;\n}\n", "message A {\n  string name = 2;\n}\n"), [
            "changed: [A] string name = 1", "now: string name = 2"])
        self.assertEqual(self.rows("a.graphql", "type A {\n  name: String!\n}\n", "type A {\n  name: String\n}\n"), [
            "changed: type A { name: String! }", "now: type A { name: String }"])

    def test_a_move_to_another_file(self):
        self.commit(**{"a.py": "def f(a):\n    pass\n\ndef g():\n    pass\n"})
        self.commit(**{"a.py": "def g():\n    pass\n", "b/c.py": "def f(a):\n    pass\n"})
        done = self.run_script("HEAD~1", "HEAD")
        self.assertEqual(done.stdout, "moved: a.py: def f(a)\n  now in: b/c.py\n2 files, 0 removed, 0 changed, 1 moved, 0 added\n")
        self.assertEqual(done.returncode, 1)

    def test_the_files_on_disk_and_new_ones(self):
        self.commit(**{"a.py": "def f(a): pass\n"})
        self.write("a.py", "def f(a, b): pass\n")
        self.write("new.py", "def g(): pass\n")
        done = self.run_script("HEAD")
        self.assertIn("changed: a.py: def f(a)\n  now: def f(a, b)\nadded: new.py: def g()\n", done.stdout)

    def test_additions_fail_only_if_asked(self):
        self.commit(**{"a.py": "def f(): pass\n"})
        self.assertEqual(self.run_script("HEAD~1", "HEAD").returncode, 0)
        self.assertEqual(self.run_script("--strict", "HEAD~1", "HEAD").returncode, 1)

    def test_tests_and_vendored_files_are_left_out(self):
        self.commit(**{"tests/a.py": "def f(): pass\n", "vendor/a.py": "def f(): pass\n", "a_test.go": "func F() {}\n", "a.txt": "def f"})
        self.assertIn("0 files", self.run_script("HEAD~1", "HEAD").stdout)
        self.assertIn("2 files", self.run_script("--tests", "HEAD~1", "HEAD").stdout)

    def test_the_common_ancestor(self):
        self.commit(**{"a.py": "def f(): pass\n"})
        self.git("branch", "side")
        self.commit(**{"a.py": "def f(a): pass\n"})
        self.git("branch", "ahead")
        self.git("checkout", "-q", "side")
        self.commit(**{"b.py": "def g(): pass\n"})
        self.assertEqual(self.run_script("ahead", "side").returncode, 1)
        self.assertEqual(self.run_script("--merge-base", "ahead", "side").returncode, 0)

    def test_what_is_missing_and_wrong_use(self):
        done = self.run_script("none", "HEAD")
        self.assertEqual(done.returncode, 2)
        self.assertEqual(self.run_script().returncode, 64)
        done = self.run_script("--help")
        self.assertEqual(done.returncode, 0)
        self.assertIn("exit codes:", done.stdout)
        self.assertIn("what it cannot see:", done.stdout)

    def test_it_is_executable(self):
        self.assertTrue(os.stat(SCRIPT).st_mode & stat.S_IXUSR)


if __name__ == "__main__":
    unittest.main()
