#!/usr/bin/env python3
"""Runs the doctor over repositories of other people: how often each rule fires, findings to read, and whether fixes do harm.

    Tests/Field/field.py count EXECUTABLE [--before EXECUTABLE] [--markdown FILE] FOLDER…
    Tests/Field/field.py sample EXECUTABLE --rule ID… [--number 12] [--severity warning] FOLDER…
    Tests/Field/field.py fix EXECUTABLE [--unsafe-fixes] [--keep FOLDER] FOLDER…

`count` prints for each rule and severity the number of findings, in how many repositories, and errors and warnings for
every 100 skills (files named SKILL.md); with `--before` also those of another build.

`sample` prints findings of a rule for a person to judge, each with the three lines before and after it. The choice is the
same in each run: one finding of each repository in turn, of each file in turn, in an order that depends on nothing but
their paths.

`fix` works in copies. It runs `doctor --fix` and checks that
  - no error is reported for a rule and a path that was not reported before;
  - the copy differs from the original by exactly what `doctor --diff` prints, and only in files that it names;
  - `doctor --fix` once more changes nothing;
  - `undo` restores every file with its bytes and its mode, every link and every folder.

Needs git and only Python's standard library. Folders are only read. Exit code 1 if a check of `fix` fails, 2 if something
does not run.

README. The repositories that the doctor is calibrated on are public, and nothing of them is in this project:

    for name in anthropics/skills github/awesome-copilot wshobson/agents affaan-m/everything-claude-code \\
        PatrickJS/awesome-cursorrules coreyhaines31/marketingskills mattpocock/skills expo/skills cloudflare/skills \\
        dotnet/skills
    do git clone --depth 1 "https://github.com/$name" "field/${name%/*}+${name#*/}"; done

    Tests/Field/field.py count .build/release/cairn field/*

The presets of `.cairn/config.toml` for fixtures and templates are not set there, so what is in them counts.
"""

import argparse
import collections
import concurrent.futures
import hashlib
import json
import os
import re
import shutil
import stat
import subprocess
import sys
import tempfile

SEVERITIES = ["error", "warning", "info"]
OWN = ".cairn"  # Where Cairn keeps what `undo` needs.


class Failure(Exception):
    """Something that does not run."""


def environment(home):
    """The variables of a run without anything of this machine's user; `home` is created."""
    os.makedirs(home, exist_ok=True)
    settings = os.path.join(home, "gitconfig")
    with open(settings, "w", encoding="utf-8") as file:
        file.write("[safe]\n\tdirectory = *\n")
    return {
        "HOME": home,
        "PATH": os.environ.get("PATH", ""),
        "LANG": "C.UTF-8",
        "CAIRN_LANG": "en",
        "NO_COLOR": "1",
        "DO_NOT_TRACK": "1",
        "GIT_CONFIG_GLOBAL": settings,
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_OPTIONAL_LOCKS": "0",
    }


class Runner:
    """Runs commands without anything of this machine's user."""

    def __init__(self, home):
        self.environment = environment(home)

    def run(self, command, folder, codes=(0,)):
        done = subprocess.run(
            command,
            cwd=folder,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            timeout=1200,
        )
        if done.returncode not in codes:
            raise Failure(
                f"{' '.join(command)} exits with {done.returncode} in {folder}: {done.stderr.decode(errors='replace')[:600]}"
            )
        return done.stdout

    def findings(self, cairn, folder, *options):
        """All findings of the doctor in a folder, infos included."""
        text = self.run([cairn, "doctor", "-v", "--format", "json", *options], folder, (0, 1))
        return json.loads(text)["findings"]


def name_of(folder):
    return os.path.basename(os.path.abspath(folder))


def skills_in(folder):
    """The number of files named SKILL.md, those behind links not counted."""
    count = 0
    for _, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if name != ".git"]
        count += files.count("SKILL.md")
    return count


def print_table(head, rows):
    widths = [max(len(str(row[n])) for row in [head, *rows]) for n in range(len(head))]
    for row in [head, *rows]:
        cells = [
            str(c).ljust(w) if n == 0 or not str(c)[:1].isdigit() else str(c).rjust(w)
            for n, (c, w) in enumerate(zip(row, widths))
        ]
        print("  ".join(cells).rstrip())
    print()


def table_text(head, rows):
    return (
        "\n".join("| " + " | ".join(str(cell) for cell in row) + " |" for row in [head, ["---"] * len(head), *rows])
        + "\n"
    )


# count


def count(options, runner):
    builds = [options.executable] + ([options.before] if options.before else [])
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        found = [
            dict(zip(options.folders, pool.map(lambda f, build=build: runner.findings(build, f), options.folders)))
            for build in builds
        ]
    skills = {folder: skills_in(folder) for folder in options.folders}
    total = sum(skills.values())

    def share(number, of):
        return f"{100 * number / of:.1f}" if of else "-"

    rules = collections.defaultdict(lambda: [0] * len(builds))
    places = collections.defaultdict(set)
    for n, answers in enumerate(found):
        for folder, findings in answers.items():
            for finding in findings:
                key = (finding["rule"], finding["severity"])
                rules[key][n] += 1
                if n == 0:
                    places[key].add(folder)
    order = sorted(rules, key=lambda key: (SEVERITIES.index(key[1]), -rules[key][0], key[0]))
    head = ["rule", "severity", "findings", *(["before"] if options.before else []), "repositories"]
    by_rule = [[rule, severity, *rules[rule, severity], len(places[rule, severity])] for rule, severity in order]

    def numbers(findings):
        return [sum(f["severity"] == severity for f in findings) for severity in SEVERITIES]

    head_of_all = [
        "repository",
        "skills",
        "errors",
        "warnings",
        "infos",
        "errors per 100 skills",
        "warnings per 100 skills",
    ]
    if options.before:
        head_of_all += ["errors before", "warnings before", "per 100 skills before"]
    by_folder = []
    for folder in [*options.folders, None]:
        of = total if folder is None else skills[folder]
        sums = [numbers(sum(a.values(), []) if folder is None else a[folder]) for a in found]
        row = ["all" if folder is None else name_of(folder), of, *sums[0], share(sums[0][0], of), share(sums[0][1], of)]
        if options.before:
            row += [sums[1][0], sums[1][1], share(sums[1][1], of)]
        by_folder.append(row)
    print_table(head, by_rule)
    print_table(head_of_all, by_folder)
    if options.markdown:
        with open(options.markdown, "w", encoding="utf-8") as file:
            file.write(table_text(head_of_all, by_folder) + "\n" + table_text(head, by_rule))
    return 0


# sample


def order_of(*words):
    return hashlib.sha256("\0".join(map(str, words)).encode()).hexdigest()


def in_turn(groups):
    """One of each group, then the second of each, and so on."""
    queues = [list(group) for group in groups]
    while any(queues):
        for queue in queues:
            if queue:
                yield queue.pop(0)


def choose(found, number):
    """A sample of (folder, finding) that is spread over folders, and in each over files."""
    by_folder = []
    for folder in sorted(found, key=lambda folder: order_of(name_of(folder))):
        by_path = collections.defaultdict(list)
        for finding in found[folder]:
            by_path[finding["path"]].append((folder, finding))
        for path in by_path:
            by_path[path].sort(key=lambda pair: order_of(pair[1]["line"], pair[1]["column"], pair[1]["message"]))
        by_folder.append(list(in_turn([by_path[path] for path in sorted(by_path, key=order_of)])))
    chosen = []
    for pair in in_turn(by_folder):
        if len(chosen) == number:
            break
        chosen.append(pair)
    return chosen


def lines_around(folder, finding):
    """The lines of a finding with three before and after; the place of the finding is marked."""
    path = os.path.join(folder, finding["path"] or "")
    if os.path.islink(path):
        return [f"    (a link to {os.readlink(path)})"]
    if not os.path.isfile(path):
        return ["    (no such file)" if not os.path.exists(path) else "    (a folder)"]
    with open(path, "rb") as file:
        lines = file.read(8 << 20).decode("utf-8", errors="backslashreplace").splitlines()
    first, last = finding["line"] or 1, finding["endLine"] or finding["line"] or 1
    shown = []
    for number in range(max(1, first - 3), min(len(lines), min(last, first + 6) + 3) + 1):
        text = lines[number - 1].expandtabs(2)
        column = (finding["column"] or 1) - 1 if number == first else 0
        start = max(0, column - 120)
        text = ("…" if start else "") + text[start : start + 240] + ("…" if len(text) > start + 240 else "")
        shown.append(f"  {'>' if first <= number <= last else ' '} {number:5} {text}")
    return shown


def sample(options, runner):
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        selected = [word for rule in options.rule for word in ("--select", rule)]
        answers = dict(
            zip(options.folders, pool.map(lambda f: runner.findings(options.executable, f, *selected), options.folders))
        )
    by_rule = collections.defaultdict(lambda: collections.defaultdict(list))
    for folder, findings in answers.items():
        for finding in findings:
            if not options.severity or finding["severity"] in options.severity:
                by_rule[finding["rule"]][folder].append(finding)
    if not by_rule:
        print("no findings")
    for rule in sorted(by_rule):
        total = sum(map(len, by_rule[rule].values()))
        chosen = choose(by_rule[rule], options.number)
        print(f"# {rule}: {len(chosen)} of {total} findings, in {len(by_rule[rule])} repositories\n")
        for number, (folder, finding) in enumerate(chosen, 1):
            print(
                f"[{number}] {name_of(folder)} {finding['path']}:{finding['line']}:{finding['column']} {finding['severity']}"
            )
            print(f"    {finding['message']}")
            print("\n".join(lines_around(folder, finding)) + "\n")
    return 0


# fix


def snapshot(folder):
    """What is in a folder: path -> kind, permissions, and content or target. Without Git's and Cairn's own folders."""
    found = {}
    for place, folders, files in os.walk(folder):
        if place == folder:
            folders[:] = [name for name in folders if name not in (".git", OWN)]
        for name in folders + files:
            path = os.path.join(place, name)
            mode = os.lstat(path).st_mode
            if stat.S_ISLNK(mode):
                value = ("link", 0, os.readlink(path))
            elif stat.S_ISDIR(mode):
                value = ("folder", stat.S_IMODE(mode), "")
            elif stat.S_ISREG(mode):
                with open(path, "rb") as file:
                    value = ("file", stat.S_IMODE(mode), hashlib.sha256(file.read()).hexdigest())
            else:
                value = ("other", stat.S_IMODE(mode), "")
            found[os.path.relpath(path, folder)] = value
        folders[:] = [name for name in folders if not os.path.islink(os.path.join(place, name))]
    return found


def differences(one, other):
    """The paths at which two snapshots differ, folders that only one has because of its files left out."""
    paths = [path for path in {*one, *other} if one.get(path) != other.get(path)]
    return sorted(
        path
        for path in paths
        if "folder" not in {(one.get(path) or other.get(path))[0]} or (path in one and path in other)
    )


def copy_of(folder, target, runner):
    shutil.copytree(folder, target, symlinks=True)
    if not os.path.exists(os.path.join(target, ".git")):
        runner.run(["git", "init", "--quiet", "--template="], target)
        runner.run(["git", "add", "--all"], target)


def named_in(diff):
    """The paths that the output of `doctor --diff` names."""
    names = set()
    for line in diff.splitlines():
        found = re.match(
            rb"(?:diff --git a/(.+) b/(.+)|rename (?:from|to) (.+)|[a-z]+ {2,}(.+?)(?: {2,}.*)?)$",
            line,
        )
        if found and not line.startswith((b" ", b"+ ", b"- ")):
            names.update(os.fsdecode(name.strip(b'"')) for name in found.groups() if name)
    return names


def few(paths, number=12):
    paths = list(paths)
    return ", ".join(paths[:number]) + (f" and {len(paths) - number} more" if len(paths) > number else "")


def check_fix(folder, options, runner, work):
    """What is wrong with the fixes in a copy of a folder, and how many files they changed."""
    problems = []
    copy, patched = os.path.join(work, "fixed"), os.path.join(work, "patched")
    copy_of(folder, copy, runner)
    fix = ["--unsafe-fixes"] if options.unsafe_fixes else []
    original = snapshot(copy)
    before = runner.findings(options.executable, copy)
    diff = runner.run([options.executable, "doctor", "--diff", *fix], copy, (0, 1))
    if snapshot(copy) != original:
        problems.append(f"`--diff` changes files: {few(differences(original, snapshot(copy)))}")

    runner.run([options.executable, "doctor", "--fix", *fix], copy, (0, 1))
    fixed = snapshot(copy)
    changed = differences(original, fixed)
    unnamed = [path for path in changed if path not in named_in(diff)]
    if unnamed:
        problems.append(f"`--fix` changes files that `--diff` does not name: {few(unnamed)}")
    if changed:
        shutil.copytree(folder, patched, symlinks=True, ignore=shutil.ignore_patterns(".git"))
        runner.run(["git", "init", "--quiet", "--template="], patched)
        with open(os.path.join(work, "diff"), "wb") as file:
            file.write(diff)
        try:
            runner.run(["git", "apply", "--whitespace=nowarn", os.path.join(work, "diff")], patched)
            unlike = differences(snapshot(patched), fixed)
            if unlike:
                problems.append(f"`--fix` writes something else than `--diff` prints: {few(unlike)}")
        except Failure as failure:
            problems.append(f"`git apply` does not accept what `--diff` prints: {str(failure)[-400:]}")

    after = runner.findings(options.executable, copy)
    known = {(f["rule"], f["path"]) for f in before if f["severity"] == "error"}
    new = sorted({(f["rule"], f["path"]) for f in after if f["severity"] == "error"} - known)
    problems += [f"a new error after `--fix`: {rule} in {path}" for rule, path in new]

    runs = 1
    runner.run([options.executable, "doctor", "--fix", *fix], copy, (0, 1))
    again = snapshot(copy)
    if again != fixed:
        runs = 2
        problems.append(f"a second `--fix` changes files: {few(differences(fixed, again))}")
    if changed:
        for _ in range(runs):
            try:
                runner.run([options.executable, "undo", "--yes"], copy)
            except Failure as failure:
                problems.append(str(failure))
        undone = snapshot(copy)
        left = sorted(path for path in {*original, *undone} if original.get(path) != undone.get(path))
        if left:
            problems.append(f"`undo` does not restore: {few(left)}")
    counts = [sum(f["severity"] == "error" for f in findings) for findings in (before, after)]
    return problems, changed, counts, len(before) - len(after)


def fix(options, runner):
    failed = 0
    rows = []
    for folder in options.folders:
        work = tempfile.mkdtemp(prefix="cairn-field-")
        try:
            problems, changed, errors, gone = check_fix(os.path.abspath(folder), options, runner, work)
        finally:
            if options.keep:
                shutil.move(work, os.path.join(options.keep, name_of(folder)))
            else:
                shutil.rmtree(work, ignore_errors=True)
        rows.append([name_of(folder), len(changed), gone, errors[0], errors[1], len(problems)])
        for problem in problems:
            print(f"FAILED: {name_of(folder)}: {problem}", flush=True)
        failed += len(problems)
    print()
    print_table(["repository", "files changed", "findings less", "errors before", "errors after", "problems"], rows)
    return 1 if failed else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("count", "sample", "fix"):
        command = commands.add_parser(name)
        command.add_argument("executable")
        command.add_argument("folders", nargs="+", metavar="FOLDER")
        if name == "count":
            command.add_argument("--before", metavar="EXECUTABLE")
            command.add_argument("--markdown", metavar="FILE")
        elif name == "sample":
            command.add_argument(
                "--rule", action="append", required=True, metavar="ID", help="can be repeated, or a group"
            )
            command.add_argument("--number", type=int, default=12)
            command.add_argument("--severity", action="append", choices=SEVERITIES)
        else:
            command.add_argument("--unsafe-fixes", action="store_true")
            command.add_argument("--keep", metavar="FOLDER", help="move the copies into this folder")
    options = parser.parse_args()
    options.executable = os.path.abspath(options.executable)
    if getattr(options, "before", None):
        options.before = os.path.abspath(options.before)
    if getattr(options, "keep", None):
        os.makedirs(options.keep, exist_ok=True)
    for folder in options.folders:
        if not os.path.isdir(folder):
            raise Failure(f"{folder} is not a folder")
    with tempfile.TemporaryDirectory(prefix="cairn-field-home-") as home:
        return {"count": count, "sample": sample, "fix": fix}[options.command](options, Runner(home))


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failure as failure:
        print(failure, file=sys.stderr)
        sys.exit(2)
