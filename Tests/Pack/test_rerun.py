#!/usr/bin/env python3
"""Tests scripts/rerun.py of the skill test-writing: python3 Tests/Pack/test_rerun.py"""

import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

SCRIPT = pathlib.Path(__file__).resolve().parents[2] / "templates/common/skills/test-writing/scripts/rerun.py"


class Rerun(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def run_it(self, *arguments):
        return subprocess.run(
            [sys.executable, str(SCRIPT), *arguments], cwd=self.folder.name, capture_output=True, text=True, timeout=300)

    def failing_on(self, *numbers, text="Error: 17 is not 18"):
        """A command that fails in the runs of these numbers."""
        cases = "|".join(map(str, numbers)) or "none"
        return ["--", "sh", "-c", f"case $RERUN_NUMBER in {cases}) echo '{text}'; exit 1;; esac"]

    def test_all_pass(self):
        said = self.run_it("-n", "20", *self.failing_on())
        self.assertEqual(said.returncode, 0, said.stderr)
        # 1 - 0.05 ** (1/20), the one-sided bound.
        self.assertIn("failed 0/20 (0.0 %), 95 % interval 0.0 % to 13.9 %", said.stdout)
        self.assertNotIn("needed after a fix", said.stdout)

    def test_some_fail(self):
        said = self.run_it("-n", "20", *self.failing_on(2, 7, 11))
        self.assertEqual(said.returncode, 1, said.stderr)
        # The exact interval of 3 of 20 as statistics packages print it.
        self.assertIn("failed 3/20 (15.0 %), 95 % interval 3.2 % to 37.9 %", said.stdout)
        self.assertIn("3 x Error: N is not N", said.stdout)
        self.assertIn("needed after a fix: 33 runs without a failure", said.stdout)

    def test_all_fail(self):
        said = self.run_it("-n", "4", "--", "false")
        self.assertEqual(said.returncode, 1)
        self.assertIn("failed 4/4 (100.0 %), 95 % interval 47.3 % to 100.0 %", said.stdout)
        self.assertIn("exit code N, no output", said.stdout)

    def test_jobs_make_the_same_number_of_runs(self):
        for jobs in "3", "30":
            said = self.run_it("-n", "8", "-j", jobs, *self.failing_on(8))
            self.assertIn("failed 1/8", said.stdout, f"{jobs} jobs")

    def test_stop(self):
        said = self.run_it("-n", "20", "--stop", *self.failing_on(3, 4))
        self.assertEqual(said.returncode, 1)
        self.assertIn("failed 1/3", said.stdout)
        self.assertNotIn("needed after a fix", said.stdout)

    def test_match_counts_other_failures_apart(self):
        said = self.run_it("-n", "10", "--match", "is not", *self.failing_on(1, 2))
        self.assertEqual(said.returncode, 1)
        self.assertIn("failed 2/10", said.stdout)
        said = self.run_it("-n", "10", "--match", "deadlock", *self.failing_on(1, 2))
        self.assertEqual(said.returncode, 125, "only other failures are not known")
        self.assertIn("failed 0/8", said.stdout)
        self.assertIn("not counted: 2", said.stdout)

    def test_before(self):
        said = self.run_it("-n", "33", "-j", "4", "--before", "3/20", "--", "true")
        self.assertIn("before 3/20: the rate fell (p = 0.049)", said.stdout)
        said = self.run_it("-n", "32", "-j", "4", "--before", "3/20", "--", "true")
        self.assertIn("before 3/20: not shown that the rate fell", said.stdout)

    @unittest.skipUnless(os.name == "posix", "process groups")
    def test_timeout_ends_children_too(self):
        # It waits for the end of the output, which a child that lives on would keep open.
        said = self.run_it("-n", "1", "--timeout", "0.3", "--", "sh", "-c", "sleep 900 & wait")
        self.assertEqual(said.returncode, 1)
        self.assertIn("1 x stopped by --timeout", said.stdout)

    def test_log(self):
        self.run_it("-n", "5", "--log", "logs", *self.failing_on(2, 4))
        logs = pathlib.Path(self.folder.name, "logs")
        self.assertEqual(sorted(path.name for path in logs.iterdir()), ["run-002.txt", "run-004.txt"])
        self.assertEqual((logs / "run-002.txt").read_text(), "Error: 17 is not 18\n")

    def test_the_command_reads_nothing(self):
        said = self.run_it("-n", "1", "--timeout", "120", "--", "cat")
        self.assertEqual(said.returncode, 0, "standard input is empty")

    def test_no_such_command(self):
        said = self.run_it("--", "./no-such-command")
        self.assertEqual(said.returncode, 125)
        self.assertIn("cannot start ./no-such-command", said.stderr)

    def test_usage(self):
        for arguments in [], ["true"], ["-n", "0", "--", "true"], ["--before", "5/3", "--", "true"], ["--match", "(", "--", "true"], [
            "--wrong", "--", "true"
        ]:
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
