"""Tests of the check that runs the pack's commands: it must fail where a document and an entry part."""

import importlib.util
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent / "commands"
sys.path.insert(0, str(HERE))

import entries  # noqa: E402
import extract  # noqa: E402
import translations  # noqa: E402
from runner import Runner  # noqa: E402
from tools import Tools  # noqa: E402

DOCUMENT = """# Title

Run `git status --short`, never `not ready` or `HEAD`; `SHOW SLAVE STATUS\\G` too.

| Tool | Command                    |
| ---- | -------------------------- |
| a    | `sort a \\| uniq`, `-l`    |

```sh
make {target}   # build
```

```json
{"git": "status"}
```
"""


def entries_of(text):
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "a.toml").write_text(text, encoding="utf-8")
        return entries.read(folder)


def outcome(text):
    """The outcome of the only run in the entries."""
    runs, _, _ = entries_of(text)
    with tempfile.TemporaryDirectory() as folder:
        runner = Runner(Path(folder, "work"), HERE / "projects", Tools(folder, False), {})
        return runner.run(0, next(iter(runs.values())), "")


class ExtractionTests(unittest.TestCase):
    def test_commands_of_a_document(self):
        found = [(command.kind, command.text) for command in extract.commands("a.md", DOCUMENT)]
        self.assertEqual(found, [
            ("inline", "git status --short"), ("inline", "not ready"), ("statement", "SHOW SLAVE STATUS\\G"),
            ("inline", "sort a | uniq"), ("option", "-l"), ("block", "make {target}   # build")])

    def test_a_session_gives_the_lines_after_the_prompt(self):
        found = extract.commands("a.md", "```console\n$ git status\nclean\n$ git diff\n```\n")
        self.assertEqual([(command.line, command.text) for command in found], [(2, "git status"), (4, "git diff")])

    def test_assignments_before_a_program(self):
        self.assertEqual(extract.kind_of('RUSTDOCFLAGS="-D warnings" cargo doc'), "inline")
        self.assertIsNone(extract.kind_of("TZ=Asia/Kolkata LC_ALL=C"))


class EntryTests(unittest.TestCase):
    found = extract.commands("a.md", "Run `git status --short`.\n")

    def test_a_command_without_an_entry(self):
        self.assertEqual(entries.compare(self.found, {}, {}, {}), ["a.md:1: no entry for `git status --short`"])

    def test_a_changed_command_is_both_new_and_gone(self):
        runs, _, _ = entries_of('[[run]]\ncommand = "git status -s"\n')
        self.assertEqual(len(entries.compare(self.found, runs, {}, {})), 2)

    def test_an_entry_that_fits(self):
        runs, _, _ = entries_of('[[run]]\ncommand = "git status --short"\n')
        self.assertEqual(entries.compare(self.found, runs, {}, {}), [])

    def test_mistakes_in_entries(self):
        for text in ('[[run]]\ncommand = "a b"\nexitt = 1\n', '[[run]]\ncommand = "a b"\nfill = { "{x}" = "1" }\n',
                     '[[run]]\ncommand = "a b"\nas = "c"\n', '[[run]]\ncommand = "a b"\n[[run]]\ncommand = "a b"\n',
                     '[[looked-up]]\ncommands = ["a b"]\npage = "p"\nwhy = "w"\nchecked = "today"\n'):
            with self.subTest(text), self.assertRaises(entries.Mistake):
                entries_of(text)

    def test_placeholders_of_the_project(self):
        runs, _, _ = entries_of('[projects.git]\nfill = { "{commit}" = "HEAD" }\n'
                                '[[run]]\ncommand = "git show {commit} $X^{commit}"\nproject = "git"\n')
        self.assertEqual(next(iter(runs.values())).line, "git show HEAD $X^{commit}")


class RunTests(unittest.TestCase):
    def test_states(self):
        for text, state in (('command = "echo a"\noutput = "^a$"', "ran"), ('command = "echo a"\noutput = "^b$"', "failed"),
                            ('command = "false x"', "failed"), ('command = "false x"\nexit = 1', "ran"),
                            ('command = "echo a"\nafter = "test -e missing"', "failed"),
                            ('command = "echo a"\nbefore = "false"', "failed"),
                            ('command = "sleep 9"\nseconds = 0.2', "failed"),
                            ('command = "no-such-program a"', "left out"), ('command = "echo a"\npip = ["six"]', "left out")):
            with self.subTest(text):
                self.assertEqual(outcome("[[run]]\n" + text + "\n").state, state)

    def test_a_project_that_lacks_a_program(self):
        runs, _, _ = entries_of('[[run]]\ncommand = "echo a"\nproject = "p"\n')
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "p.sh").write_text("echo x is missing; exit 77\n", encoding="utf-8")
            runner = Runner(Path(folder, "work"), folder, Tools(folder, False), {})
            self.assertEqual(runner.run(0, runs["echo a"], ""), ("left out", "project p: x is missing"))

    def test_nothing_of_the_caller_but_the_search_path(self):
        self.assertEqual(outcome('[[run]]\ncommand = "env | sort"\nafter = "! grep -q SECRET_OF_CALLER $OUT"\n').state, "ran")


class TranslationTests(unittest.TestCase):
    def differences(self, english, other):
        with tempfile.TemporaryDirectory() as folder:
            for language, text in (("en", english), ("es", other)):
                Path(folder, language).mkdir()
                Path(folder, language, "a.md").write_text(text, encoding="utf-8")
            return list(translations.differences(folder, "es", {}))

    def test_what_may_be_translated(self):
        self.assertEqual(self.differences('`git add {paths}`, `cairn route --task "rename it"`',
                                          '`git add {rutas}`, `cairn route --task "cambia el nombre"`'), [])
        self.assertEqual(self.differences("```sh\nmake   # build\n```\n", "```sh\nmake   # compila\n```\n"), [])

    def test_what_may_not(self):
        self.assertEqual(len(self.differences("`git add -A`", "`git add -B`")), 2)
        self.assertEqual(len(self.differences("`git add -A`, `git diff -w`", "`git add -A`")), 1)


class ScriptTests(unittest.TestCase):
    def test_the_documents_have_entries(self):
        specification = importlib.util.spec_from_file_location("commands_of_the_pack", HERE.parent / "commands.py")
        script = importlib.util.module_from_spec(specification)
        specification.loader.exec_module(script)
        runs, looked_up, words = entries.read(HERE / "entries")
        found = script.commands_of(script.LOCALES / "en")
        self.assertEqual(entries.compare(found, runs, looked_up, words), [])
        self.assertGreater(len(runs), 300)


if __name__ == "__main__":
    unittest.main()
