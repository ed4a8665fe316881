#!/usr/bin/env python3
"""Compares the doctor with agnix, another linter, on the examples that agnix prints for its rules, and on ours.

    Tests/Peers/agnix.py EXECUTABLE [--agnix PATH] [--markdown FILE] [--only TEXT] [--no-reverse]

Asks the installed agnix for its rules about skills and instructions, and about other files of clients (`agnix explain`),
and runs the doctor on each bad and good example. `trees.py` says where an example goes, `fitting.py` which of our rules
report the same or why none does. A bad example is found if a fitting rule has a finding there, with a message that it has
not, or less often, in the good example.
Nothing of agnix is kept: the examples are read anew from the version that is installed (PyPI: `pip install agnix`).

Prints a line for each rule of agnix, totals, and then the reverse: for each of our rules whether agnix reports anything in
our bad examples that it does not report in our good ones. `--markdown` also writes the tables to a file; `--only` takes
rules whose id begins so, such as `CC-SK` or `AS-0`. Needs git. Takes two minutes with a debug build.

Exit code 1 if, of the rules about skills and instructions, an example graded HIGH is not found, fewer than nine in ten of
all are found, or a good example has an error; 2 if agnix is missing or something does not run.
"""

import argparse
import collections
import concurrent.futures
import json
import os
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
here = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [here, os.path.join(os.path.dirname(here), "Field")]

import field
import fitting
import trees
import words

HIGHEST = 60  # The highest number of a rule that is asked for.
SEVERITIES = {"error": "E", "warning": "W", "info": "I"}
# Groups of our rules that are about what agnix is about, too.
GROUPS = "frontmatter skill link bundle agent safety markdown rules subagent command plugin hook mcp settings".split()
SOUND = {
    "AGENTS.md": words.SOUND_RULES,
    "CLAUDE.md": "@AGENTS.md\n",
    ".agents/skills/orders/SKILL.md": words.skill("orders"),
    ".claude/skills/invoices/SKILL.md": words.skill("invoices"),
}


Failure = field.Failure


class Tools:
    """Both linters, run without anything of this machine's user."""

    def __init__(self, cairn, agnix, folder):
        self.cairn = cairn
        self.agnix = agnix
        self.folder = folder
        self.environment = field.environment(os.path.join(folder, "home"))
        self.git = os.path.join(folder, "git")
        self.run(["git", "init", "--quiet", "--template=", self.git], folder, {0})

    def run(self, command, folder, codes):
        done = subprocess.run(
            command,
            cwd=folder,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            errors="replace",
            timeout=120,
        )
        if done.returncode not in codes:
            raise Failure(f"{' '.join(command)} exits with {done.returncode}: {done.stderr.strip()[:400]}")
        return done

    def explain(self, rule):
        """What agnix knows about a rule; None if there is no such rule."""
        done = self.run([self.agnix, "explain", rule, "--format", "json"], self.folder, {0, 1})
        return json.loads(done.stdout) if done.returncode == 0 else None

    def doctor(self, folder, agent=None):
        """The findings of the doctor in a folder: (rule, severity, path, key of the message) for each."""
        options = ["--agent", agent] if agent else []
        done = self.run([self.cairn, "doctor", "-v", "--format", "json", *options], folder, {0, 1})
        return [(f["rule"], f["severity"], f["path"], f["messageKey"]) for f in json.loads(done.stdout)["findings"]]

    def other(self, folder):
        """The ids of the rules that agnix reports in a folder."""
        done = self.run([self.agnix, "--format", "json", "."], folder, {0, 1})
        return {d["rule"] for d in json.loads(done.stdout)["diagnostics"]} - {"VER-001"}

    def place(self, name, tree):
        """A new repository with the files of a tree."""
        folder = os.path.join(self.folder, "trees", name)
        trees.write(folder, tree)
        shutil.copytree(os.path.join(self.git, ".git"), os.path.join(folder, ".git"))
        return folder


class Row:
    """What became of the examples of one rule of agnix."""

    def __init__(self, told):
        self.id = told["id"]
        self.name = told["name"]
        self.severity = told["severity"]
        self.fits = fitting.FITTING.get(self.id)
        self.hits = []  # (severity letter, rule) of the fitting rules that found the bad example
        self.others = []  # what else the doctor reports only in the bad example
        self.good_errors = []
        self.good_warnings = []
        self.is_in_bad = self.is_in_good = None  # Whether agnix itself reports the rule in our trees.

    @property
    def state(self):
        if self.hits:
            return "found"
        return "no rule" if isinstance(self.fits, fitting.No) else "missed"

    def verdict(self):
        if self.hits:
            return ", ".join(f"{severity} {rule}" for severity, rule in self.hits)
        if isinstance(self.fits, fitting.No):
            return f"no rule: {self.fits}"
        return "MISSED" + (f" (expected {' or '.join(self.fits)})" if self.fits else " (not in fitting.py)")


def check(tools, told):
    """Runs both linters on both examples of a rule."""
    row = Row(told)
    texts = {"bad": told["bad_example"], "good": told["good_example"]}
    counts, found = {}, {}
    for kind in ("bad", "good"):
        tree = trees.tree_of(row.id, kind, texts[kind], texts["good"])
        folder = tools.place(f"{row.id}-{kind}", tree)
        found[kind] = tools.doctor(folder, trees.AGENTS.get(trees.family(row.id)))
        counts[kind] = collections.Counter((rule, SEVERITIES[severity], key) for rule, severity, _, key in found[kind])
        reported = row.id in tools.other(folder)
        if kind == "bad":
            row.is_in_bad = reported
        else:
            row.is_in_good = reported
        shutil.rmtree(folder)
    # An example that agnix itself reports is not good, and nothing to compare with.
    usual = {} if row.is_in_good else counts["good"]
    only = {}
    for (rule, letter, key), number in counts["bad"].items():
        if number > usual.get((rule, letter, key), 0):
            only[rule] = min(letter, only.get(rule, "I"), key="EWI".index)
    for rule, letter in sorted(only.items()):
        is_fitting = not isinstance(row.fits, fitting.No) and rule in (row.fits or [])
        (row.hits if is_fitting else row.others).append((letter, rule))
    row.good_errors = sorted({rule for rule, severity, _, _ in found["good"] if severity == "error"})
    row.good_warnings = sorted({rule for rule, severity, _, _ in found["good"] if severity == "warning"})
    return row


def rules_of(tools, families, only):
    """What agnix knows about all rules of families."""
    told = []
    for family in families:
        for number in range(1, HIGHEST + 1):
            rule = f"{family}-{number:03}"
            if only and not rule.startswith(only):
                continue
            answer = tools.explain(rule)
            if answer:
                told.append(answer)
    return told


def table(rows, title, out):
    out.append((f"{title}", ["agnix", "grade", "what it is about", "Cairn", "else", "good example"], []))
    for row in rows:
        good = " ".join([f"E {r}" for r in row.good_errors] + [f"W {r}" for r in row.good_warnings])
        rest = ", ".join(f"{severity} {rule}" for severity, rule in row.others) if not row.hits else ""
        out[-1][2].append([row.id, row.severity, row.name, row.verdict(), rest, good])


def totals(rows):
    """Lines with the numbers of a table."""
    high = [row for row in rows if row.severity == "HIGH"]

    def count(some, state):
        return sum(row.state == state for row in some)

    return [
        f"{name}: {count(some, 'found')} of {len(some)} found, {count(some, 'no rule')} without a rule, "
        f"{count(some, 'missed')} missed"
        for name, some in (("graded HIGH", high), ("all", rows))
    ] + [
        f"good examples: {sum(not row.good_errors for row in rows)} of {len(rows)} without an error, "
        f"{sum(not row.good_errors and not row.good_warnings for row in rows)} without a warning either",
    ]


def reverse(tools, pool, out):
    """For each of our rules, what agnix reports in our bad examples."""
    done = tools.run([tools.cairn, "rule", "--format", "json"], tools.folder, {0})
    rules = [r for r in json.loads(done.stdout)["rules"] if r["id"].split(".")[0] in GROUPS]

    def examine(rule):
        def reported(kind, number, example):
            path = example["path"]
            if not path or not example["text"]:
                return None
            folder = tools.place(f"{rule['id']}-{kind}-{number}", {path: example["text"]})
            try:
                return tools.other(folder)
            finally:
                shutil.rmtree(folder)

        good = [reported("good", n, e) for n, e in enumerate(rule["good"])]
        usual = set().union(*(g for g in good if g))
        return [
            found - usual for found in (reported("bad", n, e) for n, e in enumerate(rule["bad"])) if found is not None
        ]

    out.append(
        (
            "Cairn's bad examples, checked by agnix",
            ["Cairn", "severity", "examples", "agnix reports", "agnix rules"],
            [],
        )
    )
    examples = reported = some = 0
    for rule, answers in zip(rules, pool.map(examine, rules)):
        hits = sum(bool(a) for a in answers)
        examples += len(answers)
        reported += hits
        some += hits > 0
        ids = sorted(set().union(*answers)) if answers else []
        out[-1][2].append([rule["id"], rule["severity"], str(len(answers)), str(hits), " ".join(ids)])
    return [
        f"rules: agnix reports something for {some} of {len(rules)}",
        f"bad examples: agnix reports something in {reported} of {examples}",
        "(an example is its one file here; those that need further files are checked without them)",
    ]


def print_table(title, head, rows):
    print(f"\n{title}\n")
    widths = [max(len(row[n]) for row in [head, *rows]) for n in range(len(head))]
    for row in [head, *rows]:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())


def markdown(tables, lines):
    text = []
    for (title, head, rows), notes in zip(tables, lines):
        text += [f"## {title}", "", *(f"- {line}" for line in notes), ""]
        text += ["| " + " | ".join(head) + " |", "| " + " | ".join("---" for _ in head) + " |"]
        text += ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows] + [""]
    return "\n".join(text)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("executable")
    parser.add_argument("--agnix", default=None, help="the executable of agnix; by default the one on PATH")
    parser.add_argument("--markdown", metavar="FILE")
    parser.add_argument("--only", metavar="TEXT", help="only rules whose id begins with it")
    parser.add_argument("--no-reverse", action="store_true")
    options = parser.parse_args()
    agnix = shutil.which(options.agnix or "agnix")
    if not agnix:
        print("agnix is missing: install it with `pip install agnix`, or name it with --agnix PATH", file=sys.stderr)
        return 2
    cairn = shutil.which(os.path.abspath(options.executable))
    if not cairn:
        print(f"{options.executable} is not an executable", file=sys.stderr)
        return 2

    problems, tables, lines = [], [], []
    with (
        tempfile.TemporaryDirectory(prefix="cairn-peers-") as folder,
        concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 2) as pool,
    ):
        tools = Tools(cairn, os.path.abspath(agnix), folder)
        print(tools.run([tools.agnix, "--version"], folder, {0}).stdout.strip())
        loud = [f for f in tools.doctor(tools.place("sound", SOUND)) if f[1] != "info"]
        problems += [f"the sound tree has a finding: {rule} in {path}" for rule, _, path, _ in loud]
        odd = []
        for families, title in ((fitting.TEXTS, "Skills and instructions"), (fitting.FILES, "Other files of clients")):
            rows = list(pool.map(lambda told: check(tools, told), rules_of(tools, families, options.only)))
            table(rows, title, tables)
            lines.append(totals(rows))
            odd += [f"{row.id} bad" for row in rows if not row.is_in_bad] + [
                f"{row.id} good" for row in rows if row.is_in_good
            ]
            if families is fitting.TEXTS:
                problems += [
                    f"{row.id} is graded HIGH and not found" for row in rows if row.severity == "HIGH" and not row.hits
                ]
                found = sum(bool(row.hits) for row in rows)
                if found * 10 < len(rows) * 9:
                    problems.append(f"only {found} of {len(rows)} are found")
                problems += [
                    f"the good example of {row.id} has an error: {', '.join(row.good_errors)}"
                    for row in rows
                    if row.good_errors
                ]
        if not options.no_reverse:
            lines.append(reverse(tools, pool, tables))

    for one, notes in zip(tables, lines):
        print_table(*one)
        print("\n" + "\n".join(notes))
    if odd:
        print(f"\nagnix itself disagrees with these examples in our trees: {', '.join(odd)}")
    if options.markdown:
        with open(options.markdown, "w", encoding="utf-8") as file:
            file.write(markdown(tables, lines))
    for problem in problems:
        print(f"FAILED: {problem}")
    return 1 if problems else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failure as failure:
        print(failure, file=sys.stderr)
        sys.exit(2)
