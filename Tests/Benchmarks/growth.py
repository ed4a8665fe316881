#!/usr/bin/env python3
"""Shows that the time of every command grows no faster than its work.

    Tests/Benchmarks/growth.py EXECUTABLE [--only NAME]… [--runs 3] [--limit 4.4] [--json FILE] [--list]

Each row makes two inputs, one with four times the work of the other, runs the same command on both and prints a line of a
Markdown table: the processor time of both (user and system, of all its processes, the least of the runs), their ratio and
the peak memory of the larger one. Exits 1 if a ratio is larger than the limit, or if a command ends with an exit code that
it should not have. Processor time is used because it depends little on what else runs on the machine; a row whose larger
input takes less than 20 ms is shown and not judged.

Needs Linux, git and Python 3.11; works in a temporary folder, with a home of its own.
"""

import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
FORMATS = ("text", "concise", "json", "github", "sarif", "junit", "gitlab", "markdown")


class Wrong(Exception):
    """A command that did not do what its row needs."""


class Place:
    """A temporary folder with a home, and the executable."""

    def __init__(self, executable, folder):
        self.executable = executable
        self.folder = folder
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": str(folder / "home"), "XDG_STATE_HOME": str(folder / "state"),
            "XDG_CACHE_HOME": str(folder / "cache"), "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.com", "GIT_COMMITTER_NAME": "a",
            "GIT_COMMITTER_EMAIL": "a@example.com", "LC_ALL": "C.UTF-8",
        }
        (folder / "home").mkdir()

    def new(self, name):
        """An empty folder."""
        path = self.folder / name
        shutil.rmtree(path, ignore_errors=True)
        path.mkdir()
        return path

    def repository(self, name):
        """An empty git repository."""
        path = self.new(name)
        self.do(path, "git", "init", "--quiet")
        return path

    def do(self, folder, *command):
        """Runs a command that has to succeed."""
        done = subprocess.run(command, cwd=folder, env=self.environment, capture_output=True, text=True)
        if done.returncode != 0:
            raise Wrong(f"{' '.join(map(str, command))}: exit {done.returncode}: {done.stderr[-400:] or done.stdout[-400:]}")

    def cairn(self, folder, *arguments):
        self.do(folder, self.executable, *arguments)

    def time(self, folder, arguments, expected):
        """The processor time in seconds and the peak memory in bytes of one run of Cairn."""
        process = subprocess.Popen(
            [self.executable, *arguments], cwd=folder, env=self.environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        process.stderr.close()
        if process.returncode not in expected:
            raise Wrong(f"{' '.join(arguments)}: exit {process.returncode}: {errors.decode(errors='replace')[-400:]}")
        return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


# A row: its name, the number of the small input, what makes an input of a number (and returns the folder to run in), the
# arguments, the exit codes that are right, and what restores the input before each run.
ROWS = []


def row(name, small, arguments, expected=(0,), before=None):
    def add(make):
        ROWS.append((name, small, make, list(arguments), expected, before))
        return make
    return add


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def skill(name, body="Do it.\n"):
    return f"---\nname: {name}\ndescription: Does {name}. Use when {name} is to be done.\n---\n\n# {name}\n\n{body}"


# The doctor.

@row("doctor, skills of 6 KB", 5000, ["doctor"])
@row("doctor, skills of 6 KB, small", 1000, ["doctor"])
def skills(place, count):
    folder = place.repository(f"skills-{count}")
    place.do(folder, HERE / "make-skills.py", str(count), str(folder))
    place.do(folder, "git", "add", "--all")
    return folder


@row("doctor, a Markdown file in bytes", 1 << 20, ["doctor"])
def markdown(place, size):
    folder = place.repository(f"markdown-{size}")
    part = "## Part {}\n\nSome *text* with `code`, a [link](#part-1) and a list:\n\n- one\n- two\n\n```sh\necho {}\n```\n\n"
    number, pieces = 0, [skill("large")]
    length = len(pieces[0])
    while True:
        number += 1
        piece = part.format(number, number)
        if length + len(piece) >= size:
            break
        pieces.append(piece)
        length += len(piece)
    write(folder / ".claude/skills/large/SKILL.md", "".join(pieces))
    return folder


@row("doctor, links in a file", 5000, ["doctor"])
def links(place, count):
    folder = place.repository(f"links-{count}")
    body = "".join(f"- [{number}](references/{number % 50}.md#part-{number % 7})\n" for number in range(count))
    write(folder / ".claude/skills/links/SKILL.md", skill("links", body))
    for number in range(50):
        parts = "".join(f"## Part {part}\n\nText.\n\n" for part in range(7))
        write(folder / f".claude/skills/links/references/{number}.md", f"# {number}\n\n{parts}")
    return folder


def findings(place, count):
    folder = place.repository(f"findings-{count}")
    body = "".join(f"See [{number}](references/missing-{number}.md).\n" for number in range(count))
    write(folder / ".claude/skills/findings/SKILL.md", skill("findings", body))
    return folder


for one in FORMATS:
    row(f"doctor --format {one}, findings in a file", 5000, ["doctor", "--format", one], (0, 1))(findings)
row("doctor -v, findings in a file", 5000, ["doctor", "-v"], (0, 1))(findings)


@row("doctor, entries of the baseline", 5000, ["doctor"])
def baseline(place, count):
    folder = findings(place, count)
    place.cairn(folder, "doctor", "--write-baseline")
    return folder


@row("doctor, other files of a repository", 50_000, ["doctor"])
@row("doctor, one path among other files", 50_000, ["doctor", ".claude/skills/skill-0/SKILL.md"])
def surroundings(place, count):
    folder = place.repository(f"surroundings-{count}")
    for number in range(10):
        write(folder / f".claude/skills/skill-{number}/SKILL.md", skill(f"skill-{number}"))
    for part in range(count // 500):
        below = folder / f"src/part-{part}"
        below.mkdir(parents=True)
        for number in range(500):
            (below / f"file-{number}.c").write_text("int x;\n")
    place.do(folder, "git", "add", "--all")
    place.do(folder, "git", "commit", "--quiet", "-m", "files")
    return folder


@row("doctor, skills that mention each other's names", 500, ["doctor"])
def mentions(place, count):
    folder = place.repository(f"mentions-{count}")
    for number in range(count):
        others = "".join(f"- Use `skill-{(number + step) % count}` first.\n" for step in range(1, 20))
        write(folder / f".claude/skills/skill-{number}/SKILL.md", skill(f"skill-{number}", others))
    return folder


# Packs.

MANIFEST = """schema = 1

[pack]
id = "bench.large"
name = "Large"
version = "{version}.0.0"

[locales]
source = "en"
available = ["en"]
"""


def pack(place, name, count, version=1, files=0):
    """A pack with skills; version 2 changes every one of them."""
    folder = place.new(name)
    write(folder / "manifest.toml", MANIFEST.format(version=version))
    skills = folder / "templates/locales/en/skills"
    for number in range(count):
        write(skills / f"skill-{number}/SKILL.md", skill(f"skill-{number}", f"Step {number} of version {version}.\n\nEnd.\n"))
        for reference in range(files):
            write(skills / f"skill-{number}/references/{reference}.md", f"# {reference}\n\nText {number}.\n")
    return folder


def installed(place, name, count, **more):
    source = pack(place, f"{name}-pack-{count}", count, **more)
    folder = place.repository(f"{name}-{count}")
    place.cairn(folder, "init", "--yes", "--pack", str(source))
    return folder


@row("init, skills of a pack", 500, ["init", "--yes", "--pack", "../source"], before=lambda place, folder: emptied(folder))
def initial(place, count):
    pack(place, "source", count)
    return place.repository(f"initial-{count}")


def emptied(folder):
    for entry in folder.iterdir():
        if entry.name != ".git":
            shutil.rmtree(entry) if entry.is_dir() and not entry.is_symlink() else entry.unlink()


for command in (["sync"], ["status"], ["list"], ["doctor"], ["diff"], ["route", "--task", "do skill-7 now"]):
    row(f"{' '.join(command)}, skills of a pack", 500, command)(lambda place, count: installed(place, "installed", count))
row("sync, entries of the lock", 5000, ["sync"])(
    lambda place, count: installed(place, "lock", count // 25, files=24))
row("status, entries of the lock", 5000, ["status"])(
    lambda place, count: installed(place, "lock", count // 25, files=24))


@row("upgrade --check, skills of a pack", 500, ["upgrade", "--check"], (0, 1))
@row("upgrade, skills of a pack, each edited", 500, ["upgrade", "--repo-only", "--yes"], (0, 1),
     before=lambda place, folder: again(folder))
def behind(place, count):
    source = pack(place, f"behind-pack-{count}", count)
    folder = place.repository(f"behind-{count}")
    place.cairn(folder, "init", "--yes", "--pack", str(source))
    for path in folder.glob(".agents/skills/skill-*/SKILL.md"):
        path.write_text(path.read_text().replace("End.", "End, as we do it."))
    pack(place, f"behind-pack-{count}", count, version=2)
    keep(folder)
    return folder


@row("undo, skills of a pack", 500, ["undo", "--yes"], before=lambda place, folder: upgraded(place, folder))
def undone(place, count):
    return behind(place, count)


def keep(folder):
    kept = folder.with_name(folder.name + ".kept")
    shutil.rmtree(kept, ignore_errors=True)
    shutil.copytree(folder, kept, symlinks=True)


def again(folder):
    shutil.rmtree(folder)
    shutil.copytree(folder.with_name(folder.name + ".kept"), folder, symlinks=True)


def upgraded(place, folder):
    again(folder)
    place.cairn(folder, "upgrade", "--repo-only", "--yes")


# Merges of one document: `text` makes the lines of the base, the user's and the new one.

def merging(place, name, size, change):
    lines = max(1, size // 64)
    base = [f"Line {number} of a long document, with words that fill it {number}." for number in range(lines)]
    mine, theirs = change(base)
    source = pack(place, f"{name}-pack-{size}", 1)
    document = source / "templates/locales/en/skills/skill-0/references/long.md"
    write(document, "# Long\n\n" + "\n".join(base) + "\n")
    folder = place.repository(f"{name}-{size}")
    place.cairn(folder, "init", "--yes", "--pack", str(source))
    write(folder / ".agents/skills/skill-0/references/long.md", "# Long\n\n" + "\n".join(mine) + "\n")
    write(document, "# Long\n\n" + "\n".join(theirs) + "\n")
    write(source / "manifest.toml", MANIFEST.format(version=2))
    keep(folder)
    return folder


MERGE = ["upgrade", "--repo-only", "--yes"]


@row("upgrade, a merge of texts that share nothing", 1 << 18, MERGE, (0, 1), lambda place, folder: again(folder))
def nothing_shared(place, size):
    return merging(place, "nothing", size, lambda base: (
        [f"Mine {number}: entirely other words stand in it, {number}." for number in range(len(base))],
        [f"New {number}: and here are others again, all different {number}." for number in range(len(base))]))


@row("upgrade, a merge of texts that share all lines but a few", 1 << 18, MERGE, (0, 1), lambda place, folder: again(folder))
def all_shared(place, size):
    return merging(place, "all", size, lambda base: (
        [line + " Mine." if number % 5000 == 10 else line for number, line in enumerate(base)],
        [line + " New." if number % 5000 == 2500 else line for number, line in enumerate(base)]))


@row("upgrade, a merge of one line repeated", 1 << 18, MERGE, (0, 1), lambda place, folder: again(folder))
def repeated(place, size):
    return merging(place, "repeated", size, lambda base: (
        ["The same line."] * len(base), ["The same line.", "Another."] * (len(base) // 2)))


@row("sync, blocks in a file", 50, ["sync"], (0, 1))
@row("doctor, blocks in a file", 50, ["doctor"], (0, 1))
def blocks(place, count):
    folder = installed(place, "blocks", 1)
    text = "".join(
        f"<!-- cairn:begin other.part-{number} format=1 -->\n\n" + f"Text of part {number}.\n\n" * 40
        + f"<!-- cairn:end other.part-{number} -->\n\n" for number in range(count))
    (folder / "AGENTS.md").write_text(text)
    return folder


@row("route, routes of skills", 500, ["route", "--task", "please do the thing number 7 of the kettle"])
@row("sync, routes of skills", 500, ["sync"])
def routed(place, count):
    source = pack(place, f"routed-pack-{count}", count)
    text = 'schema = 1\n\n[categories.general]\npriority = 10\n\n[categories.general.title]\nen = "General"\n'
    for number in range(count):
        text += (
            f'\n[routes.skill-{number}]\ncategory = "general"\ntype = "primary"\npriority = 50\npaths = ["src/part-{number}/**"]\n'
            f'\n[routes.skill-{number}.terms]\nen = ["thing number {number}", "kettle {number}", "lamp {number}"]\n')
    write(source / "templates/common/skills/routes.toml", text)
    folder = place.repository(f"routed-{count}")
    place.cairn(folder, "init", "--yes", "--pack", str(source))
    return folder


def measure(place, entry, runs):
    """The times of all runs and the peak memory, with the small input and with the large one."""
    name, small, make, arguments, expected, before = entry
    results = []
    for number in (small, small * 4):
        folder = make(place, number)
        times, peak = [], 0
        for _ in range(runs):
            if before:
                before(place, folder)
            spent, memory = place.time(folder, arguments, expected)
            times.append(spent)
            peak = max(peak, memory)
        results.append((times, peak))
        for left in place.folder.iterdir():
            if left.name != "home":
                shutil.rmtree(left, ignore_errors=True)
    return results


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("executable", type=pathlib.Path)
    parser.add_argument("--only", action="append", default=[], help="rows whose names contain this text")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--limit", type=float, default=4.4, help="the largest ratio that is right")
    parser.add_argument("--list", action="store_true", help="print the names of the rows")
    parser.add_argument("--json", type=pathlib.Path, help="write all times there too")
    options = parser.parse_args()
    rows = [entry for entry in ROWS if not options.only or any(text in entry[0] for text in options.only)]
    if options.list:
        print("\n".join(entry[0] for entry in rows))
        return 0
    wrong, report = [], []
    print("| what grows | from | to | time | time at 4 × | ratio | peak memory |")
    print("|---|---:|---:|---:|---:|---:|---:|", flush=True)
    with tempfile.TemporaryDirectory(prefix="cairn-growth-") as folder:
        place = Place(str(options.executable.resolve()), pathlib.Path(folder))
        for entry in rows:
            try:
                (small, _), (large, peak) = measure(place, entry, options.runs)
            except Wrong as fault:
                wrong.append(f"{entry[0]}: {fault}")
                print(f"| {entry[0]} | {entry[1]:,} | {entry[1] * 4:,} | – | – | – | – |", flush=True)
                continue
            first, second = min(small), min(large)
            report.append({"name": entry[0], "small": entry[1], "first": small, "large": large, "memory": peak})
            ratio = second / max(first, 1e-4)
            print(
                f"| {entry[0]} | {entry[1]:,} | {entry[1] * 4:,} | {first * 1000:.0f} ms | {second * 1000:.0f} ms "
                f"| {ratio:.2f} | {peak / 2**20:.0f} MB |", flush=True)
            if ratio > options.limit and second >= 0.02:
                wrong.append(f"{entry[0]}: four times the work takes {ratio:.2f} times as long")
    if options.json:
        options.json.write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    for line in wrong:
        print(line, file=sys.stderr)
    print(f"\n{len(rows)} rows, {len(wrong)} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
