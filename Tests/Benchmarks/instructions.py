#!/usr/bin/env python3
"""Counts the instructions of the small commands, and compares them with the table of the last release.

    Tests/Benchmarks/instructions.py EXECUTABLE [--write] [--short] [--limit 5] [--runs 1] [--json FILE]

Times depend on what else runs on the machine; instructions hardly do, so they can fail a build. Each command runs once under
`valgrind --tool=callgrind`, without its child processes, in a fresh repository with the default profile: counts of one
executable differ by less than 0.5 % between runs (`--runs 3` shows by how much). A command over the limit is counted once
more before it fails. Prints a Markdown table with the change against `instructions.md` beside this script, and exits 1 if a
command takes more than the limit (in percent) over it, or if that table is missing or has a command that is not counted.
`--short` counts three of them, for CI. `--write` replaces the table: do so with a release, or where a change is worth its cost, and say why in the commit.

Counts of two kinds of processors cannot be compared: on another one than the table's, it says so and exits 0. Needs a release
build without debug information (valgrind cannot read Swift's), Linux, git and valgrind (Debian: `apt-get install valgrind`);
exits 2 with a message if one is missing.
"""

import argparse
import json
import os
import pathlib
import platform
import re
import shutil
import subprocess
import sys
import tempfile

TABLE = pathlib.Path(__file__).resolve().parent / "instructions.md"
TASK = "push build 214 to the test servers"
COMMANDS = (
    ("--version",), ("status",), ("sync",), ("doctor",), ("list",), ("route", "--task", TASK), ("init", "--yes", "{fresh}"),
)
SHORT = (("--version",), ("sync",), ("doctor",))


class Counter:
    """A temporary folder with a home and an installation, and the executable."""

    def __init__(self, executable, folder):
        self.executable, self.folder = executable, folder
        self.environment = {
            "PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": str(folder / "home"), "LC_ALL": "C.UTF-8", "CI": "1",
            "XDG_STATE_HOME": str(folder / "state"), "XDG_CACHE_HOME": str(folder / "cache"), "GIT_CONFIG_NOSYSTEM": "1",
        }
        (folder / "home").mkdir()
        self.do("git", "init", "--quiet", folder / "installed")
        self.do(executable, "init", "--yes", folder / "installed")

    def do(self, *command):
        done = subprocess.run([str(word) for word in command], env=self.environment, capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"{' '.join(map(str, command))} exited {done.returncode}:\n{done.stderr[-2000:]}")

    def count(self, command):
        """The instructions of one run."""
        fresh = self.folder / "fresh"
        words = [word.replace("{fresh}", str(fresh)) for word in command]
        if "{fresh}" in command:
            shutil.rmtree(fresh, ignore_errors=True)
            self.do("git", "init", "--quiet", fresh)
        done = subprocess.run(
            ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", str(self.executable), *words],
            cwd=self.folder / "installed", env=self.environment, stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"cairn {' '.join(words)} exited {done.returncode} under valgrind:\n{done.stderr[-2000:]}")
        collected = re.search(r"Collected : (\d+)", done.stderr)
        if not collected:
            sys.exit(f"valgrind printed no count:\n{done.stderr[-2000:]}")
        return int(collected[1])


def named(command):
    return " ".join(f"'{word}'" if " " in word else word for word in command).replace(" {fresh}", "")


def kept():
    """The counts of the table beside the script, by command, and the kind of processor that they are of."""
    if not TABLE.exists():
        return {}, None
    text = TABLE.read_text(encoding="utf-8")
    machine = re.search(r"^Processor: `(.+?)`", text, re.MULTILINE)
    rows = re.finditer(r"^\| `cairn (.+?)` +\| +([\d,]+) +\|", text, re.MULTILINE)
    return {row[1]: int(row[2].replace(",", "")) for row in rows}, machine and machine[1]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("executable", type=pathlib.Path)
    parser.add_argument("--write", action="store_true", help="replace the table of the last release")
    parser.add_argument("--short", action="store_true", help="count three of the commands, for CI")
    parser.add_argument("--limit", type=float, default=5, help="percent that a command may take more")
    parser.add_argument("--runs", type=int, default=1, help="runs of each command, of which the least counts")
    parser.add_argument("--json", type=pathlib.Path, help="write the counts there too")
    options = parser.parse_args()
    for program in ("valgrind", "git"):
        if shutil.which(program) is None:
            print(f"{program} is missing: apt-get install {program}", file=sys.stderr)
            return 2
    executable = options.executable.resolve()
    if not os.access(executable, os.X_OK):
        print(f"{options.executable} cannot be run", file=sys.stderr)
        return 64
    before, machine = kept()
    if options.short and options.write:
        print("--short cannot be used with --write", file=sys.stderr)
        return 64
    comparable = not options.write and machine in (None, platform.machine())
    rows, slower = [], []
    print("| command | instructions | change | spread |\n|---|---:|---:|---:|", flush=True)
    with tempfile.TemporaryDirectory(prefix="cairn-count-") as base:
        counter = Counter(executable, pathlib.Path(base))
        for command in SHORT if options.short else COMMANDS:
            name, counts = named(command), [counter.count(command) for _ in range(max(1, options.runs))]
            old = before.get(name)
            most = old * (1 + options.limit / 100) if old is not None and comparable else None
            if most is not None and min(counts) > most:
                counts.append(counter.count(command))
            number = min(counts)
            change = "new" if old is None else f"{(number / old - 1) * 100:+.1f} %"
            spread = f"{(max(counts) / number - 1) * 100:.2f} %" if len(counts) > 1 else "–"
            print(f"| `cairn {name}` | {number:,} | {change} | {spread} |", flush=True)
            rows.append({"command": f"cairn {name}", "counts": counts, "kept": old if comparable else None})
            if most is not None and number > most:
                slower.append(f"cairn {name}: {old:,} → {number:,} instructions ({change})")
    if options.json:
        options.json.write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")
    if options.write:
        version = subprocess.run(["valgrind", "--version"], capture_output=True, text=True).stdout.strip()
        text = "# Instructions of the small commands\n\nWritten by `instructions.py --write`; CI compares with it.\n\n"
        text += f"Processor: `{platform.machine()}`, counted by {version}; the executable has {executable.stat().st_size:,} bytes.\n\n"
        text += "| command | instructions |\n|---|---:|\n"
        text += "".join(f"| `{row['command']}` | {min(row['counts']):,} |\n" for row in rows)
        TABLE.write_text(text, encoding="utf-8")
        return 0
    if not before:
        print(f"{TABLE.name} is missing or has no rows: write it with `instructions.py EXECUTABLE --write`", file=sys.stderr)
        return 1
    if not comparable:
        print(f"not compared: {TABLE.name} is of {machine}, and this is {platform.machine()}", file=sys.stderr)
        return 0
    for row in rows:
        if row["kept"] is None:
            print(f"{TABLE.name} has no `{row['command']}` yet: write it with --write", file=sys.stderr)
    missing = sorted(set(before) - {row["command"].removeprefix("cairn ") for row in rows})
    if options.short:
        missing = []
    for name in missing:
        print(f"{TABLE.name} has `cairn {name}`, which is not counted: write it with --write", file=sys.stderr)
    for line in slower:
        print(line, file=sys.stderr)
    return 1 if slower or missing else 0


if __name__ == "__main__":
    sys.exit(main())
