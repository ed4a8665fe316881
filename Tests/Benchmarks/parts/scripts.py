"""The scripts beside the driver that measure in their own way: packs of git repositories, growth, instructions."""

import json
import pathlib
import shutil
import subprocess
import sys

from timing import Missing, Row, Table, Wrong

HERE = pathlib.Path(__file__).resolve().parent.parent


def run(place, script, *arguments, codes=(0,)):
    """What a script writes as JSON; what it prints is shown as progress."""
    report = place.folder / f"{script}.json"
    words = [sys.executable, "-B", HERE / script, place.executable, *arguments, "--json", report]
    done = subprocess.run([str(word) for word in words], stdin=subprocess.DEVNULL, stdout=sys.stderr)
    if done.returncode not in codes or not report.exists():
        raise Wrong(f"{script} exited {done.returncode}")
    return json.loads(report.read_text()), done.returncode


def packs(place, options):
    """Packs of git repositories, next to `git clone` and next to one pack."""
    found, _ = run(place, "git-packs.py", "--skills", options.skills, "--runs", max(2, options.runs or 10))
    return [
        Table(one["title"], [
            Row(row["command"], row["times"], row["user"] + row["system"], row["memory"]) for row in one["rows"]], one["base"])
        for one in found]


def growth(place, options):
    """Four times the work, next to the same command with a quarter of it."""
    more = [word for text in options.only for word in ("--only", text)]
    found, code = run(place, "growth.py", "--runs", options.runs or 3, *more, codes=(0, 1))
    rows = [
        Row(f"{one['name']}, {one['small'] * 4:,}", one["large"], min(one["large"]), one["memory"], min(one["first"]))
        for one in found]
    table = Table(
        "Four times the work", rows, None,
        "Processor time of all runs with the larger input; the ratio is of the least to the least with a quarter of it, "
        "so 4 is linear.")
    if code:
        table.remarks.append("**A row is over the limit, or did not run**: `growth.py` says which.")
    return [table]


def instructions(place, options):
    """Counts of instructions, which repeat; `instructions.md` is what CI holds them to."""
    if shutil.which("valgrind") is None:
        raise Missing("valgrind is missing: apt-get install valgrind")
    found, code = run(place, "instructions.py", "--runs", min(options.runs or 2, 3), codes=(0, 1))
    table = Table(
        "Instructions of the small commands", [Row(row["command"], row["counts"]) for row in found], "cairn --version",
        "Counted by callgrind, without child processes.", "instructions")
    changes = [
        f"`{row['command']}` {(min(row['counts']) / row['kept'] - 1) * 100:+.1f} %" for row in found if row["kept"]]
    table.remarks.append(
        "Against `instructions.md`: " + ", ".join(changes) + "." if changes else "There is no `instructions.md` to compare with.")
    if code:
        table.remarks.append("**Over the limit, or not in `instructions.md`**: `instructions.py` says what.")
    return [table]
