"""Tests scripts/contrast.py of the skill accessibility-review.

    python3 -m unittest discover -s Tests/Pack -p '*_test.py'
"""

import os
import stat
import subprocess
import sys
import tempfile
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SCRIPT = os.path.join(ROOT, "templates/common/skills/accessibility-review/scripts/contrast.py")


class Contrast(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def write(self, name, text):
        with open(os.path.join(self.folder, name), "w", encoding="utf-8") as file:
            file.write(text)

    def run_script(self, *arguments, given=None):
        return subprocess.run(
            [sys.executable, SCRIPT, *arguments], cwd=self.folder, input=given, capture_output=True, text=True, timeout=60)

    def ratio(self, pair, *arguments):
        done = self.run_script("--all", pair, *arguments)
        self.assertEqual(done.stderr, "")
        return done.stdout.split()[1]

    def test_known_ratios(self):
        for pair, ratio in (
            ("black on white", "21.00"), ("white on white", "1.00"), ("#767676 on #fff", "4.54"), ("#777 on #fff", "4.47"),
            ("#ff0000 on white", "3.99"), ("blue on yellow", "8.00"), ("#949494 on white", "3.03"),
        ):
            self.assertEqual(self.ratio(pair), ratio, pair)

    def test_the_order_of_the_colors_does_not_matter(self):
        self.assertEqual(self.ratio("#123456 on #fedcba"), self.ratio("#fedcba on #123456"))

    def test_spellings_of_one_color(self):
        for text in ("#f00", "#FF0000", "#ff0000ff", "red", "rgb(255, 0, 0)", "rgb(100% 0% 0%)", "rgba(255,0,0,1)", "hsl(0, 100%, 50%)",
                     "hsl(0deg 100% 50% / 100%)", "hsl(1turn 100 50)", "oklch(0.62796 0.25768 29.234)", "oklab(62.796% 0.22486 0.12585)"):
            done = self.run_script("--all", f"{text} on white")
            self.assertIn(": #ff0000 on #ffffff", done.stdout, text)

    def test_every_css_name_is_there_once(self):
        with open(SCRIPT, encoding="utf-8") as file:
            names = file.read().split('NAMES = """')[1].split('"""')[0].split()
        self.assertEqual(len(names), 296)
        self.assertEqual(len(set(names[::2])), 148)
        self.assertEqual(self.ratio("rebeccapurple on white"), self.ratio("#663399 on white"))

    def test_a_ratio_is_not_rounded_up(self):
        done = self.run_script("#777 on #fff")
        self.assertEqual(done.returncode, 1)
        self.assertIn("FAIL 4.47 of 4.5", done.stdout)

    def test_kinds_and_levels(self):
        for kind, level, code in (("", "AA", 1), ("large", "AA", 0), ("ui", "AA", 0), ("large", "AAA", 1), ("ui", "AAA", 0)):
            self.assertEqual(self.run_script(f"#949494 on white {kind}".strip(), "--level", level).returncode, code, (kind, level))

    def test_passing_pairs_are_listed_only_if_asked(self):
        self.assertEqual(self.run_script("black on white").stdout, "1 pairs, 0 failing, level AA\n")
        self.assertIn("pass 21.00", self.run_script("--all", "black on white").stdout)

    def test_alpha(self):
        self.assertIn("#808080 on #ffffff", self.run_script("rgb(0 0 0 / 50%) on white").stdout)
        self.assertIn("#ffffff on #808080", self.run_script("white on #00000080 over white").stdout.replace("#7f7f7f", "#808080"))
        done = self.run_script("white on #00000080")
        self.assertEqual(done.returncode, 2)
        self.assertIn("`over`", done.stderr)

    def test_the_nearest_color_passes(self):
        done = self.run_script("text: #777 on #fff")
        found = done.stdout.split("nearest that passes: ")[1].split()[0]
        self.assertEqual(found, "#767676")
        self.assertEqual(self.run_script(f"{found} on #fff").returncode, 0)
        done = self.run_script("#888 on #777", "--level", "AAA")
        self.assertIn("change the background", done.stdout)

    def test_names_and_files(self):
        self.write("pairs.txt", "// form\nhint: #777 on white\n\nring: #949494 on white ui // focus\n")
        done = self.run_script("--file", "pairs.txt")
        self.assertEqual(done.returncode, 1)
        self.assertIn("normal: hint: #777777", done.stdout)
        self.assertIn("2 pairs, 1 failing", done.stdout)
        self.assertEqual(self.run_script("--file", "-", given="black on white\n").returncode, 0)

    def test_variables_in_each_theme(self):
        self.write("a.css", "/* --ink: red; */\n:root { --ink: #333; --text: var(--ink); --panel: white }\n.dark { --panel: #222; }\n")
        done = self.run_script("--vars", "a.css", "var(--text) on var(--panel)", "--all")
        self.assertIn("pass 12.63 of 4.5 normal: var(--text) on var(--panel) [:root]", done.stdout)
        self.assertIn("FAIL 1.25 of 4.5 normal: var(--text) on var(--panel) [.dark]", done.stdout)
        self.assertEqual(done.returncode, 1)

    def test_a_media_query_names_its_theme(self):
        self.write("a.css", ":root{--a:#000;--b:#fff}@media (prefers-color-scheme: dark){:root{--b:#111}}")
        done = self.run_script("--vars", "a.css", "var(--a) on var(--b)")
        self.assertIn("[@media (prefers-color-scheme: dark) :root]", done.stdout)
        self.assertIn("2 pairs, 1 failing", done.stdout)

    def test_a_fallback_an_unknown_variable_and_a_circle(self):
        self.assertEqual(self.run_script("var(--none, #000) on white").returncode, 0)
        done = self.run_script("var(--none) on white")
        self.assertEqual((done.returncode, "--none" in done.stderr), (2, True))
        self.write("a.css", ":root { --a: var(--b); --b: var(--a) }")
        done = self.run_script("--vars", "a.css", "var(--a) on white")
        self.assertEqual((done.returncode, "refer to each other" in done.stderr), (2, True))

    def test_what_cannot_be_read_is_named_and_the_rest_is_computed(self):
        done = self.run_script("reddish on white", "#777 on white", "only one")
        self.assertEqual(done.returncode, 2)
        self.assertIn("reddish", done.stderr)
        self.assertIn("not a pair: only one", done.stderr)
        self.assertIn("FAIL 4.47", done.stdout)
        self.assertEqual(self.run_script("--file", "none.txt").returncode, 2)

    def test_help_and_wrong_use(self):
        done = self.run_script("--help")
        self.assertEqual(done.returncode, 0)
        self.assertIn("exit codes:", done.stdout)
        self.assertIn("what it cannot see:", done.stdout)
        self.assertEqual(self.run_script().returncode, 64)
        self.assertEqual(self.run_script("--wrong").returncode, 64)

    def test_it_is_executable(self):
        self.assertTrue(os.stat(SCRIPT).st_mode & stat.S_IXUSR)


if __name__ == "__main__":
    unittest.main()
