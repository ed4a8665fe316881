#!/usr/bin/env python3
"""Tests scripts/compare_timings.py of the skill performance-investigation.

  python3 Tests/Pack/compare_timings_test.py
"""

import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "templates/common/skills/performance-investigation/scripts/compare_timings.py"


class CompareTimingsTest(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        shutil.copy(SCRIPT, self.folder)

    def write(self, name, content):
        text = content if isinstance(content, str) else "\n".join(f"{value:.4f}" for value in content) + "\n"
        (self.folder / name).write_text(text, encoding="utf-8")
        return name

    def normal(self, seed, mean, count=30, spread=0.04):
        source = random.Random(seed)
        return [source.gauss(mean, mean * spread) for _ in range(count)]

    def run_script(self, *arguments, stdin=None):
        return subprocess.run(
            [sys.executable, "compare_timings.py", *arguments], cwd=self.folder, input=stdin, text=True,
            capture_output=True, check=False, env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"})

    def verdict(self, before, after, *arguments):
        done = self.run_script(self.write("before", before), self.write("after", after), "--format", "json", *arguments)
        answer = json.loads(done.stdout)
        return done.returncode, answer["verdict"], answer

    def test_slower(self):
        code, verdict, answer = self.verdict(self.normal(1, 100), self.normal(2, 115))
        self.assertEqual((code, verdict), (1, "slower"))
        self.assertLess(answer["low"], answer["change"])
        self.assertLess(answer["change"], answer["high"])
        self.assertGreater(answer["low"], 10)

    def test_faster(self):
        self.assertEqual(self.verdict(self.normal(1, 100), self.normal(2, 85))[:2], (0, "faster"))

    def test_throughput_turns_it_around(self):
        self.assertEqual(self.verdict(self.normal(1, 100), self.normal(2, 85), "--higher-is-better")[:2], (1, "slower"))

    def test_same(self):
        self.assertEqual(self.verdict(self.normal(1, 100), self.normal(2, 100))[:2], (0, "same"))

    def test_real_but_below_the_threshold_is_not_slower(self):
        code, verdict, answer = self.verdict(self.normal(1, 100, 400), self.normal(2, 102, 400))
        self.assertLess(answer["p"], 0.01)
        self.assertEqual((code, verdict), (0, "same"))

    def test_threshold_is_a_choice(self):
        before, after = self.normal(1, 100, 400), self.normal(2, 102, 400)
        self.assertEqual(self.verdict(before, after, "--threshold", "1")[:2], (1, "slower"))

    def test_noise_is_inconclusive(self):
        code, verdict, answer = self.verdict(self.normal(1, 100, 8, 0.25), self.normal(2, 106, 8, 0.25))
        self.assertEqual((code, verdict), (3, "inconclusive"))
        self.assertTrue(any("middle half" in remark for remark in answer["remarks"]))

    def test_few_timings_are_inconclusive_even_if_far_apart(self):
        code, verdict, answer = self.verdict([1, 1, 1, 1], [9, 9, 9, 9])
        self.assertEqual((code, verdict), (3, "inconclusive"))
        self.assertNotIn("p", answer)

    def test_five_against_five_can_be_enough(self):
        self.assertEqual(self.verdict([10, 11, 10.5, 10.2, 10.8], [20, 21, 20.5, 20.2, 20.8])[:2], (1, "slower"))

    def test_the_exact_p_of_a_known_case(self):
        answer = self.verdict([1, 2, 3, 4, 5], [6, 7, 8, 9, 10])[2]
        self.assertAlmostEqual(answer["p"], 2 / 252)

    def test_equal_values_have_p_1(self):
        code, verdict, answer = self.verdict([5.0] * 40, [5.0] * 40)
        self.assertEqual((code, verdict, answer["p"]), (0, "same", 1.0))

    def test_one_source_seldom_differs(self):
        wrong = 0
        for seed in range(30):
            before, after = self.normal(seed, 100, 12, 0.1), self.normal(seed + 1000, 100, 12, 0.1)
            wrong += self.verdict(before, after, "--resamples", "500")[1] in ("slower", "faster")
        self.assertLessEqual(wrong, 2)

    def test_drift_is_a_remark(self):
        drifting = [100 + value for value in range(40)]
        remarks = self.verdict(drifting, self.normal(2, 120, 40))[2]["remarks"]
        self.assertTrue(any("second half" in remark for remark in remarks), remarks)

    def test_skip_leaves_out_the_warm_up(self):
        before = [900, 800] + self.normal(1, 100)
        answer = self.verdict(before, self.normal(2, 100), "--skip", "2")[2]
        self.assertEqual(answer["before"]["n"], 30)
        self.assertLess(answer["before"]["max"], 200)

    def test_same_input_gives_the_same_output(self):
        self.write("a", self.normal(1, 100))
        self.write("b", self.normal(2, 104))
        self.assertEqual(self.run_script("a", "b").stdout, self.run_script("a", "b").stdout)

    def test_reads_hyperfine_lists_and_standard_input(self):
        times = self.normal(1, 0.2)
        self.write("hyperfine.json", json.dumps({"results": [{"command": "x", "times": times}]}))
        self.write("list.json", json.dumps(times))
        done = self.run_script("hyperfine.json", "list.json")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("verdict: same", done.stdout)
        done = self.run_script("list.json", "-", stdin="# run 3\n" + ", ".join(map(str, times)))
        self.assertIn("n=30", done.stdout.splitlines()[1])

    def test_text_has_the_verdict_last(self):
        self.write("a", self.normal(1, 100))
        self.write("b", self.normal(2, 115))
        lines = self.run_script("a", "b", "--unit", "ms").stdout.splitlines()
        self.assertEqual(lines[-1], "verdict: slower")
        self.assertIn(" ms ", lines[0])

    def test_what_cannot_be_read(self):
        self.write("good", self.normal(1, 100))
        for name, content in (("word", "1 2 x"), ("zero", "1 0 2"), ("nan", "1 nan"), ("object", "{}"),
                              ("broken", "[1,"), ("texts", '["1"]'), ("true", "[true]"),
                              ("two", '{"results": [{"times": [1]}, {"times": [1]}]}')):
            with self.subTest(name):
                done = self.run_script("good", self.write(name, content))
                self.assertEqual(done.returncode, 2)
                self.assertIn(name, done.stderr)
                self.assertEqual(done.stdout, "")
        self.assertEqual(self.run_script("good", "missing").returncode, 2)
        self.assertIn("word:1", self.run_script("good", "word").stderr)

    def test_usage(self):
        for arguments in ([], ["a"], ["-", "-"], ["a", "b", "--alpha", "2"], ["a", "b", "--resamples", "5"],
                          ["a", "b", "--skip", "-1"]):
            with self.subTest(arguments):
                self.assertEqual(self.run_script(*arguments).returncode, 64)
        done = self.run_script("--help")
        self.assertEqual(done.returncode, 0)
        self.assertIn("exit codes:", done.stdout)

    def test_is_executable(self):
        self.assertTrue(os.access(SCRIPT, os.X_OK))


if __name__ == "__main__":
    unittest.main()
