#!/usr/bin/env python3
"""Tests scripts/reduce.py of the skill systematic-debugging: python3 Tests/Pack/test_reduce.py"""

import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

SCRIPT = pathlib.Path(__file__).resolve().parents[2] / "templates/common/skills/systematic-debugging/scripts/reduce.py"

# Fails with "boom" if each of these words is a line of the file, and with "other" if the file has fewer than 3 lines.
PROGRAM = """
text=$(cat "$@")
case $text in *seven*nine*) echo boom; exit 1;; esac
set -- $text
[ $# -ge 3 ] || { echo other; exit 1; }
"""


class Reduce(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.program = ["sh", "-c", PROGRAM, "program"]
        self.lines = [f"line{number}" for number in range(100)]
        self.lines[12], self.lines[80] = "seven", "nine"
        self.write("\n".join(self.lines) + "\n")

    def write(self, text):
        (self.folder / "input.csv").write_text(text)

    def run_it(self, *arguments):
        return subprocess.run(
            [sys.executable, str(SCRIPT), *arguments], cwd=self.folder, capture_output=True, text=True, timeout=300)

    def test_keeps_what_the_failure_needs(self):
        said = self.run_it("--match", "boom", "input.csv", "--", *self.program, "{}")
        self.assertEqual(said.returncode, 0, said.stderr)
        self.assertEqual((self.folder / "input.min.csv").read_text(), "seven\nnine\n")
        self.assertRegex(said.stdout, r"^100 lines to 2 in \d+ runs: input\.min\.csv\n$")
        self.assertEqual((self.folder / "input.csv").read_text(), "\n".join(self.lines) + "\n", "INPUT is not changed")

    def test_standard_input(self):
        said = self.run_it("--match", "boom", "input.csv", "--out", "small", "--", *self.program)
        self.assertEqual(said.returncode, 0, said.stderr)
        self.assertEqual((self.folder / "small").read_text(), "seven\nnine\n")

    def test_without_match_another_failure_wins(self):
        self.run_it("input.csv", "--", *self.program, "{}")
        self.assertEqual(len((self.folder / "input.min.csv").read_text().split()), 1)

    def test_the_copy_has_the_ending_of_the_input(self):
        said = self.run_it("input.csv", "--", "sh", "-c", "case {} in *.csv) exit 1;; esac")
        self.assertEqual(said.returncode, 0, said.stderr)

    def test_not_failing(self):
        self.write("a\nb\nc\n")
        said = self.run_it("input.csv", "--", *self.program, "{}")
        self.assertEqual(said.returncode, 1)
        self.assertFalse((self.folder / "input.min.csv").exists())

    def test_every_line_is_needed(self):
        self.write("seven\nnine\n")
        said = self.run_it("--match", "boom", "input.csv", "--", *self.program, "{}")
        self.assertEqual(said.returncode, 0)
        self.assertEqual((self.folder / "input.min.csv").read_text(), "seven\nnine\n")

    def test_tries(self):
        said = self.run_it("--match", "boom", "--tries", "5", "input.csv", "--", *self.program, "{}")
        self.assertEqual(said.returncode, 0)
        self.assertIn("stopped after 5 runs", said.stdout)
        kept = (self.folder / "input.min.csv").read_text().split()
        self.assertTrue({"seven", "nine"} <= set(kept))
        self.assertLess(len(kept), 100)

    def test_hangs(self):
        self.write("wait\nb\n")
        said = self.run_it("--hangs", "--timeout", "5", "input.csv", "--", "sh", "-c", "! grep -q wait {} || sleep 900")
        self.assertEqual(said.returncode, 0, said.stderr)
        self.assertEqual((self.folder / "input.min.csv").read_text(), "wait\n")

    def test_repeat_finds_a_failure_that_comes_and_goes(self):
        every_third = (
            "n=$(cat count 2>/dev/null || echo 0); n=$((n + 1)); echo $n >count; "
            "grep -q seven {} && [ $((n % 3)) -eq 0 ] && exit 1; exit 0")
        said = self.run_it("input.csv", "--", "sh", "-c", every_third)
        self.assertEqual(said.returncode, 1, "one run of the whole input passes")
        (self.folder / "count").unlink()
        said = self.run_it("--repeat", "3", "input.csv", "--", "sh", "-c", every_third)
        self.assertEqual(said.returncode, 0, said.stderr)
        self.assertEqual((self.folder / "input.min.csv").read_text(), "seven\n")

    def test_bytes_that_are_no_text(self):
        (self.folder / "input.csv").write_bytes(b"a\xff\r\nseven\r\nx\r\nnine")
        said = self.run_it("input.csv", "--", "sh", "-c", "grep -q seven {} && grep -q nine {} && exit 1; exit 0")
        self.assertEqual(said.returncode, 0, said.stderr)
        self.assertEqual((self.folder / "input.min.csv").read_bytes(), b"seven\r\nnine")

    def test_cannot(self):
        self.assertEqual(self.run_it("missing.csv", "--", "false").returncode, 2)
        self.assertEqual(self.run_it("input.csv", "--", "./no-such-command").returncode, 2)

    def test_usage(self):
        for arguments in (
            [], ["input.csv"], ["--tries", "0", "input.csv", "--", "false"], ["--match", "(", "input.csv", "--", "false"],
            ["--out", "input.csv", "input.csv", "--", "false"],
        ):
            said = self.run_it(*arguments)
            self.assertEqual(said.returncode, 64, arguments)
            self.assertNotIn("Traceback", said.stderr)

    def test_help(self):
        said = self.run_it("--help")
        self.assertEqual(said.returncode, 0)
        self.assertIn("exit codes:", said.stdout)

    @unittest.skipUnless(os.name == "posix", "executable bit")
    def test_is_executable(self):
        self.assertTrue(os.access(SCRIPT, os.X_OK))


if __name__ == "__main__":
    unittest.main()
