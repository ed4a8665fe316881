#!/usr/bin/env python3
"""Times packs of git repositories: `add` next to `git clone`, and `upgrade --check` of ten packs next to that of one.

    Tests/Benchmarks/git-packs.py EXECUTABLE [--skills 1000] [--packs 10] [--delay 200] [--runs 10] [--part add|check]… [--json FILE]

add    A repository of 1,000 skills (make-skills.py) over `file://`: `cairn add --all` into a new installation, with an empty
       cache and with a full one, next to `git clone` of the same repository, all in one run of hyperfine. Two more rows
       have the least that any program takes for it: git alone asks for the commit, fetches and checks it, and prints every
       text; and in the second it also writes each text twice, as a file and as its base.
check  A server on loopback that waits before each answer: `cairn upgrade --check` with ten packs that are all behind, next
       to one such pack, and the same where all are up to date. If the packs are asked one after another, ten take ten
       times as long as one; if they are asked at once, about as long.

Prints Markdown tables, in milliseconds, and the ratios. Needs hyperfine and time (Debian: `apt-get install hyperfine time`), git with
`http-backend`, and only Python's standard library.
"""

import argparse
import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "GitPacks"))

import servers


class Bench:
    def __init__(self, base, cairn, runs):
        self.base, self.cairn, self.runs = pathlib.Path(base), cairn, runs
        self.environment = {
            "PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": str(self.base / "home"), "CI": "1", "LC_ALL": "C.UTF-8",
            "XDG_STATE_HOME": str(self.base / "state"), "XDG_CACHE_HOME": str(self.base / "cache"), "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "a",
            "GIT_COMMITTER_EMAIL": "a@example.org",
        }
        (self.base / "home").mkdir()
        self.report = []

    def run(self, *command, at=None, codes=(0,)):
        done = subprocess.run(
            [str(word) for word in command], cwd=at or self.base, env=self.environment, capture_output=True, text=True,
            check=False)
        if done.returncode not in codes:
            sys.exit(f"{command} exited {done.returncode}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
        return done.stdout

    def repository(self, name, skills=None):
        """A repository with one commit of many skills, or of one with its own name, packed as a host has it; its bare copy
        is what is served."""
        work = self.base / "work" / name
        if skills:
            self.run(sys.executable, HERE / "make-skills.py", skills, work)
        else:
            place = work / "skills" / name / "SKILL.md"
            place.parent.mkdir(parents=True)
            place.write_text(f"---\nname: {name}\ndescription: Does {name}. Use it when asked.\n---\n\n# It\n\nDo it.\n")
        self.commit(work)
        bare = self.base / "served" / f"{name}.git"
        self.run("git", "clone", "-q", "--bare", work, bare)
        # As large hosts have it.
        self.run("git", "config", "uploadpack.allowFilter", "true", at=bare)
        self.run("git", "repack", "-adq", at=bare)
        return bare

    def commit(self, work):
        if not (work / ".git").exists():
            self.run("git", "init", "-q", "-b", "main", at=work)
        self.run("git", "add", "-A", at=work)
        self.run("git", "commit", "-q", "-m", "x", at=work)

    def installation(self, name):
        place = self.base / name
        self.run("git", "init", "-q", place)
        self.run(self.cairn, "init", "--yes", "--profile", "none", at=place)
        return place

    def memory(self, prepare, command):
        """The peak memory of one run in bytes."""
        self.run(*shlex.split(prepare))
        report = self.base / "time"
        self.run("/usr/bin/time", "-v", "-o", report, *shlex.split(command), codes=(0, 1))
        return int(re.search(r"Maximum resident set size \(kbytes\): (\d+)", report.read_text())[1]) * 1024

    def measure(self, name, title, rows):
        """Times (name, preparation, command) rows with hyperfine, next to the first; returns their results in order."""
        report = self.base / f"{name}.json"
        arguments = ["hyperfine", "--shell=none", "--ignore-failure", "--warmup", "1", "--runs", str(self.runs)]
        for label, prepare, command in rows:
            arguments += ["--command-name", label, "--prepare", prepare, command]
        self.run(*arguments, "--export-json", report)
        results = json.loads(report.read_text())["results"]
        print("| command | min | median | mean | processor time |\n|---|---:|---:|---:|---:|")
        for row in results:
            cells = [f"{row[key] * 1000:.0f}" for key in ("min", "median", "mean")]
            print(f"| {row['command']} | {' | '.join(cells)} | {(row['user'] + row['system']) * 1000:.0f} |")
        for row, (_, prepare, command) in zip(results, rows):
            codes = set(row["exit_codes"])
            if not codes <= {0, 1}:
                sys.exit(f"{row['command']} exited {codes}: {prepare}; {command}")
        print()
        self.report.append({"title": title, "base": rows[0][0], "rows": [
            {key: row[key] for key in ("command", "times", "user", "system")} | {"memory": self.memory(prepare, command)}
            for row, (_, prepare, command) in zip(results, rows)]})
        return results


def ratio(row, other):
    print(f"{row['command']} : {other['command']} = {row['median'] / other['median']:.2f} (medians; fastest runs: "
        f"{row['min'] / other['min']:.2f})")


# `$1` is the address, `$2` an empty folder. The same settings as in Cairn's cache: objects are checked as they are received.
LEAST = """
set -e
git ls-remote -- "$1" >/dev/null
git init -q --bare "$2/cache"
git="git -c core.hooksPath=/dev/null -c fetch.fsckObjects=true -c fetch.unpackLimit=1 -c gc.auto=0 -c maintenance.auto=false"
git="$git --git-dir=$2/cache"
$git fetch -q --no-tags --no-write-fetch-head --depth=1 --filter=blob:limit=5242881 -- "$1" HEAD:refs/cairn/commit
$git ls-tree -r -l --full-tree refs/cairn/commit >"$2/list"
cut -d' ' -f3 "$2/list" | $git cat-file --batch --buffer >"$2/texts"
"""
WRITTEN = """
export GIT_INDEX_FILE="$2/index"
$git read-tree refs/cairn/commit
$git --work-tree="$2" checkout-index -a --prefix="$2/files/" &
$git --work-tree="$2" checkout-index -a --prefix="$2/bases/"
wait
"""


def time_add(bench, skills):
    bare = bench.repository("large", skills)
    url = f"file://{bare}"
    start, repo, clone, cache, full = (bench.base / name for name in ("start", "repo", "clone", "cache", "full-cache"))
    bench.installation("start")
    shutil.copytree(start, repo, symlinks=True)
    bench.run(bench.cairn, "add", url, "--all", "--yes", at=repo)
    found = len(list((repo / ".agents/skills").glob("*/SKILL.md")))
    if found != skills:
        sys.exit(f"{found} skills are installed, not {skills}")
    shutil.copytree(cache, full)
    # What earlier runs wrote is moved away, not deleted: for minutes after a deletion ext4 looks for inodes that were not
    # deleted lately, one by one (`recently_deleted` in fs/ext4/ialloc.c), so whatever writes most would be slower the more
    # often it is measured.
    old = bench.base / "old"
    old.mkdir()
    least = bench.base / "least"
    (bench.base / "least.sh").write_text(LEAST)
    (bench.base / "written.sh").write_text(LEAST + WRITTEN)
    away = lambda *places: "; ".join(f"mv {place} {old}/$RANDOM$RANDOM 2>/dev/null" for place in places)
    fresh = f"{away(repo, cache)}; cp -a {start} {repo}"
    results = bench.measure("add", f"Adding a git repository of {skills:,} skills", [
        ("git clone", f"bash -c '{away(clone)}; sync -f {bench.base}'", f"git clone -q {url} {clone}"),
        ("git: fetch, check and read", f"bash -c '{away(least)}; mkdir {least}; sync -f {bench.base}'",
            f"bash {bench.base}/least.sh {url} {least}"),
        ("git: the same, and write each text twice", f"bash -c '{away(least)}; mkdir {least}; sync -f {bench.base}'",
            f"bash {bench.base}/written.sh {url} {least}"),
        ("cairn add --all, empty cache", f"bash -c '{fresh}; sync -f {bench.base}'",
            f"{bench.cairn} add -C {repo} {url} --all --yes"),
        ("cairn add --all, full cache", f"bash -c '{fresh}; cp -a {full} {cache}; sync -f {bench.base}'",
            f"{bench.cairn} add -C {repo} {url} --all --yes"),
        ("cairn add --list, empty cache", f"bash -c '{away(cache)}; sync -f {bench.base}'",
            f"{bench.cairn} add -C {start} {url} --list"),
    ])
    added = next(row for row in results if row["command"] == "cairn add --all, empty cache")
    ratio(added, results[0])
    ratio(added, results[2])
    print()


def time_check(bench, packs, delay):
    names = [f"pack-{number:02}" for number in range(packs)]
    for name in names:
        bench.repository(name)
    server = servers.Server(servers.smart(bench.base / "served"))
    one, many = bench.installation("one"), bench.installation("many")
    for place, wanted in ((one, names[:1]), (many, names)):
        for name in wanted:
            bench.run(bench.cairn, "add", server.url(name + ".git"), "--all", "--yes", at=place)
        pinned = (place / ".cairn/lock.toml").read_text().count("\ncommit = ")
        if pinned != len(wanted):
            sys.exit(f"{pinned} packs are pinned, not {len(wanted)}")
    server.server.delay = delay / 1000
    check = f"{bench.cairn} upgrade --repo-only --check -C "
    results = bench.measure("current", f"Checking packs that are up to date, each answer after {delay} ms", [
        (f"upgrade --check, {count}, up to date", "true", check + str(place)) for count, place in (("1 pack", one), (f"{packs} packs", many))])
    ratio(results[1], results[0])
    print()
    for name in names:
        work = bench.base / "work" / name
        for path in work.glob("skills/*/SKILL.md"):
            path.write_text(path.read_text() + "\nLook twice.\n")
        bench.commit(work)
        bench.run("git", "push", "-q", bench.base / "served" / f"{name}.git", "main", at=work)
    before = len(server.requests)
    bench.run(bench.cairn, "upgrade", "--repo-only", "--check", at=one, codes=(1,))
    print(f"({len(server.requests) - before} requests for a pack that is behind, each answered after {delay} ms)\n")
    results = bench.measure("behind", f"Checking packs that are behind, each answer after {delay} ms", [
        (f"upgrade --check, {count}, behind", f"rm -rf {bench.base / 'cache'}", check + str(place))
        for count, place in (("1 pack", one), (f"{packs} packs", many))])
    ratio(results[1], results[0])
    print()


def main():
    parser = argparse.ArgumentParser(description="Times packs of git repositories.")
    parser.add_argument("executable")
    parser.add_argument("--skills", type=int, default=1000)
    parser.add_argument("--packs", type=int, default=10)
    parser.add_argument("--delay", type=int, default=200, help="milliseconds before each answer of the server")
    parser.add_argument("--runs", type=int, default=10)
    parser.add_argument("--part", action="append", choices=["add", "check"])
    parser.add_argument("--json", type=pathlib.Path, help="write all figures there too")
    options = parser.parse_args()
    cairn = os.path.realpath(options.executable)
    for program in ("hyperfine", "git", "/usr/bin/time"):
        if shutil.which(program) is None:
            sys.exit(f"{program} is missing: apt-get install {program.removeprefix('/usr/bin/')}")
    print(f"{os.cpu_count()} processors, load {' '.join(open('/proc/loadavg').read().split()[:3])}\n")
    with tempfile.TemporaryDirectory(prefix="cairn-bench-") as base:
        bench = Bench(os.path.realpath(base), cairn, options.runs)
        if not options.part or "add" in options.part:
            time_add(bench, options.skills)
        if not options.part or "check" in options.part:
            time_check(bench, options.packs, options.delay)
        if options.json:
            options.json.write_text(json.dumps(bench.report, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
