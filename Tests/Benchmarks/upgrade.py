#!/usr/bin/env python3
"""Times an upgrade of a repository with 1,000 managed files, 50 of them edited, and checks that no edit is lost.

    Tests/Benchmarks/upgrade.py EXECUTABLE [--files 1000] [--edited 50] [--runs 3]

Makes two versions of a pack. The second version changes every file. In every fifth of the edited files it changes the
line that was edited, which is a conflict; in the others it changes another line, so that both changes are merged. Prints
the fastest run of `upgrade --check`, of `upgrade`, and of an `upgrade` with nothing to do, and the results for the files;
exits 1 if a result is wrong. Needs git and only Python's standard library.
"""

import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

FILES_A_SKILL = 10
LINES = 60


def text(number, version, edited=False):
    """A document with many lines; version 2 changes its third line, or the last line of every fifth file."""
    lines = [f"Step {line} of document {number} says what is to be done." for line in range(LINES)]
    if version == 2:
        lines[LINES - 1 if number % 5 == 0 else 2] += " Look twice."
    if edited:
        lines[LINES - 1] += " As we do it here."
    return "\n\n".join(lines) + "\n"


def path(number):
    skill, rest = divmod(number, FILES_A_SKILL)
    return f"skill-{skill:03}/" + ("SKILL.md" if rest == 0 else f"references/part-{rest}.md")


def document(number, version, edited=False):
    head = ""
    if number % FILES_A_SKILL == 0:
        name = path(number).split("/")[0]
        head = (
            f"---\nname: {name}\ndescription: Does {name}. Use when {name} is to be done.\n"
            f'metadata:\n  cairn-revision: "{version}"\n---\n\n')
    return head + text(number, version, edited)


def write_pack(folder, version, count):
    folder.mkdir(exist_ok=True)
    (folder / "manifest.toml").write_text(
        f'schema = 1\n\n[pack]\nid = "bench.large"\nname = "Large"\nversion = "{version}.0.0"\n\n'
        '[locales]\nsource = "en"\navailable = ["en"]\n')
    for number in range(count):
        place = folder / "templates/locales/en/skills" / path(number)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(document(number, version))


def main():
    parser = argparse.ArgumentParser(description="Times an upgrade, and checks that no edit is lost.")
    parser.add_argument("executable")
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--edited", type=int, default=50)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    cairn = os.path.realpath(options.executable)
    edited = {number * options.files // options.edited for number in range(options.edited)}
    # Some of the edited files must be a conflict, and most must not.
    edited = {number + (index % 5 if number + 4 < options.files else 0) for index, number in enumerate(sorted(edited))}
    times = {"check": [], "upgrade": [], "again": []}
    with tempfile.TemporaryDirectory(prefix="cairn-bench-") as base:
        base = pathlib.Path(base)
        environment = {
            "PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": str(base / "home"), "CI": "1", "LC_ALL": "C.UTF-8",
            "XDG_STATE_HOME": str(base / "state"), "GIT_CONFIG_NOSYSTEM": "1"}

        def run(*arguments, code):
            started = time.monotonic()
            done = subprocess.run(
                [cairn, *arguments], cwd=base / "repo", env=environment, capture_output=True, text=True, check=False)
            if done.returncode not in code:
                sys.exit(f"cairn {' '.join(arguments)} exited {done.returncode}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
            return (time.monotonic() - started) * 1000

        wrong = []
        counts = {"merged": 0, "conflict": 0, "replaced": 0}
        for _ in range(options.runs):
            for name in ("home", "repo", "pack", "state"):
                shutil.rmtree(base / name, ignore_errors=True)
            (base / "home").mkdir()
            subprocess.run(["git", "init", "-q", str(base / "repo")], env=environment, check=True)
            write_pack(base / "pack", 1, options.files)
            run("init", "--yes", "--pack", "../pack", code=[0])
            for number in edited:
                (base / "repo/.agents/skills" / path(number)).write_text(document(number, 1, edited=True))
            write_pack(base / "pack", 2, options.files)
            times["check"].append(run("upgrade", "--check", code=[1]))
            times["upgrade"].append(run("upgrade", "--yes", "--repo-only", code=[0, 1]))
            times["again"].append(run("upgrade", "--yes", "--repo-only", code=[0, 1]))
            counts = dict.fromkeys(counts, 0)
            for number in range(options.files):
                found = (base / "repo/.agents/skills" / path(number)).read_text()
                if number not in edited:
                    kind, expected = "replaced", document(number, 2)
                elif number % 5 == 0:
                    kind, expected = "conflict", document(number, 1, edited=True)
                else:
                    kind, expected = "merged", document(number, 2, edited=True)
                counts[kind] += 1
                if found != expected:
                    wrong.append(path(number))
                theirs = base / "repo/.cairn/conflicts/.agents/skills" / (path(number) + ".pack.txt")
                if kind == "conflict" and theirs.read_text() != document(number, 2):
                    wrong.append(str(theirs))
    print("| what | fastest, ms |\n|---|---|")
    for name, label in [("check", "upgrade --check"), ("upgrade", "upgrade"), ("again", "upgrade, nothing to do")]:
        print(f"| {label} | {min(times[name]):.0f} |")
    print(f"\n{options.files} files, {len(edited)} edited: {counts}; wrong: {len(wrong)}")
    for name in wrong[:10]:
        print(f"  {name}", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
