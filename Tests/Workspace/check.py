#!/usr/bin/env python3
"""Holds `cairn workspace` against what the single commands say, over a workspace that make.py makes.

    Tests/Workspace/check.py EXECUTABLE [--repositories 40]

- `status`, `doctor`, `list` and `upgrade --check` have for each repository the exit code and the numbers of the single
  command, the same with one job and with sixteen, and write nothing, not even a modification time
- what is broken is a row; what `.cairnignore` names, and what a link leads to, is none
- the shards of `matrix` have every repository once, and the longest at most 10 % more than the mean; their reports, joined
  by `merge`, are the report of the whole
- the matrix of each service is what that service reads
- a repository at an address gives the answers of its checkout
- `upgrade --branch` leaves every checkout and every other branch as it was, runs no hook and no filter, and its commits are
  what `cairn upgrade` writes

Exits with 1 and the differences if there are any. Needs git; only Python's standard library.
"""

import argparse
import hashlib
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import make


class Check:
    def __init__(self, cairn, folder, env):
        self.cairn, self.folder, self.env = cairn, pathlib.Path(folder), env
        self.faults = 0

    def hold(self, claim, condition, found=""):
        if not condition:
            self.faults += 1
            print(f"FAILED {claim} {found}")

    def call(self, *words, at=None, given=None):
        return subprocess.run(
            [self.cairn, *map(str, words)], cwd=at or self.folder, env=self.env, input=given, capture_output=True, text=True,
            check=False)

    def git(self, *words, at, codes=(0,)):
        return make.run("git", *words, at=at, env=self.env, codes=codes)

    def answer(self, *words, at=None, given=None):
        done = self.call(*words, "--format", "json", at=at, given=given)
        try:
            return json.loads(done.stdout)
        except ValueError:
            sys.exit(f"{words}: no JSON\n{done.stdout[-1000:]}{done.stderr[-1000:]}")

    def snapshot(self):
        """Every path with its kind, bytes, mode and time; git's index apart, which `git` itself refreshes."""
        found = {}
        for base, folders, files in os.walk(self.folder):
            for name in folders + files:
                path = os.path.join(base, name)
                state = os.lstat(path)
                digest = ""
                if os.path.isfile(path) and not os.path.islink(path):
                    with open(path, "rb") as file:
                        digest = hashlib.sha256(file.read()).hexdigest()
                found[os.path.relpath(path, self.folder)] = (state.st_mode, state.st_mtime_ns, digest)
        return found


def single(check, command, place):
    """The exit code of the single command, and its numbers as the workspace names them."""
    words = {"status": ["status", "-v"], "doctor": ["doctor"], "list": ["list"],
             "upgrade --check": ["upgrade", "--check", "--repo-only"]}[command]
    done = check.call(*words, "--format", "json", at=place)
    answer = json.loads(done.stdout)
    if "error" in answer:
        return done.returncode, answer["error"]["id"]
    if command == "status":
        targets = answer["targets"]
        work = {"missing", "conflict", "damaged", "stale", "not-executable"}
        return done.returncode, {
            "work": sum(target["here"] in work for target in targets) + len(answer["unfinished"]),
            "updates": sum(target["upstream"] == "new" for target in targets),
            "edited": sum(target["here"] == "edited" for target in targets), "files": len(targets)}
    if command == "doctor":
        summary = answer["summary"]
        return done.returncode, {name: summary[name] for name in (
            "errors", "warnings", "infos", "fixable", "suppressed", "files")}
    if command == "list":
        skills = answer["skills"]
        return done.returncode, {"skills": len(skills), "own": sum("pack" not in skill for skill in skills)}
    return done.returncode, {"packs": len(answer.get("packs", []))}


def same_as_single(check, places):
    for command in ("status", "doctor", "list", "upgrade --check"):
        before = check.snapshot()
        report = check.answer("workspace", *command.split(), "--jobs", "16")
        one = check.answer("workspace", *command.split(), "--jobs", "1")
        check.hold(f"{command}: the same with one job", report == one)
        check.hold(f"{command}: writes nothing", before == check.snapshot())
        rows = {row["name"]: row for row in report["repositories"]}
        worst = 0
        for name in places:
            row = rows.get(name)
            check.hold(f"{command}: {name} is a row", row is not None)
            if row is None:
                continue
            code, numbers = single(check, command, check.folder / name)
            worst = max(worst, row["exit"])
            if numbers == "not-initialized":
                check.hold(f"{command}: {name}", row["state"] == "not-installed" and row["exit"] == 0, row)
                continue
            check.hold(f"{command}: exit code of {name}", row["exit"] == code, f"{row['exit']} and {code}")
            if isinstance(numbers, str):
                check.hold(f"{command}: error of {name}", row["error"]["id"] == numbers, row)
            else:
                found = {key: row["summary"].get(key) for key in numbers}
                check.hold(f"{command}: numbers of {name}", found == numbers, f"{found} and {numbers}")
        check.hold(f"{command}: the worst exit code", report["total"]["exit"] == worst)
        ranks = [row["exit"] for row in report["repositories"]]
        check.hold(f"{command}: sorted by need", ranks == sorted(ranks, reverse=True))


def told_apart(check):
    report = check.answer("workspace", "list")
    kinds = {row["name"]: row["kind"] for row in report["repositories"]}
    for name, kind in {"odd/worktree": "worktree", "odd/outer": "repository", "odd/outer/parts/inner": "submodule",
                       "odd/broken-config": "repository", "odd/refused": "repository"}.items():
        check.hold(f"{name} is a {kind}", kinds.get(name) == kind, kinds.get(name))
    check.hold("nothing of the attic, and no link", not any(name.startswith(("attic", "link")) for name in kinds))
    doctor = {row["name"]: row for row in check.answer("workspace", "doctor")["repositories"]}
    check.hold("git's refusal is a row", doctor["odd/refused"]["error"]["id"] == "git-refused", doctor["odd/refused"])
    check.hold("the others have answers", sum(row["state"] == "failed" for row in doctor.values()) == 1)
    log = json.loads(check.call("workspace", "doctor", "--format", "sarif").stdout)
    ids = [run["automationDetails"]["id"] for run in log["runs"]]
    check.hold("one run a repository", len(ids) == len(set(ids)) == len(doctor))
    check.hold("too many is an error", check.call("workspace", "list", "--limit", "2").returncode == 64)
    return sorted(kinds)


def shards(check, names):
    plan = check.answer("workspace", "matrix", "--shards", "8")["shards"]
    listed = sorted(name for shard in plan for name in shard["repositories"])
    check.hold("every repository in one shard", listed == names)
    costs = [shard["cost"] for shard in plan]
    over = max(costs) / statistics.mean(costs) - 1
    check.hold("the longest shard within 10 % of the mean", over <= 0.1, f"{over:.3f}")
    whole = check.answer("workspace", "doctor")
    files = []
    for shard in plan:
        file = str(check.folder.parent / f"shard-{shard['number']}.json")
        check.call("workspace", "doctor", "--list", "-", "--format", "json", "--output", file,
                   given="".join(name + "\n" for name in shard["repositories"]))
        files.append(file)
    merged = check.answer("workspace", "merge", "--shards", "8", *files)
    check.hold("the joined report is that of the whole", {**merged, "command": ""} == {**whole, "command": ""})
    check.hold("a missing shard is an error", check.call("workspace", "merge", "--shards", "8", *files[:7]).returncode == 2)
    github = json.loads(check.call("workspace", "matrix", "--shards", "8", "--format", "github").stdout)
    jobs = sorted(name for job in github["include"] for name in job["repositories"].split("\n"))
    check.hold("GitHub's matrix has every repository", jobs == names)
    for service in ("gitlab", "buildkite"):
        text = check.call("workspace", "matrix", "--shards", "3", "--format", service).stdout
        pipeline = json.loads(text)
        steps = pipeline.values() if service == "gitlab" else pipeline["steps"]
        lines = [step["script"][0] if service == "gitlab" else step.get("command", "") for step in steps]
        run_locally(check, service, [line for line in lines if "--list -" in line])


def run_locally(check, service, lines):
    """The jobs of a service, run here one after another: their lines are shell."""
    base = tempfile.mkdtemp(prefix="cairn-jobs-")
    os.symlink(check.cairn, os.path.join(base, "cairn"))
    env = {**check.env, "PATH": base + ":" + check.env["PATH"]}
    for line in lines:
        subprocess.run(["sh", "-c", line], cwd=check.folder, env=env, capture_output=True, check=False)
    made = sorted(check.folder.glob("cairn-[0-9]*.json"))
    check.hold(f"{service}: each job writes a report", len(made) == len(lines) == 3, len(made))
    merged = check.answer("workspace", "merge", "--shards", "3", *made)
    check.hold(f"{service}: the jobs' reports can be joined", merged["total"]["repositories"] > 0)
    for path in made:
        path.unlink()
    shutil.rmtree(base)


def addresses(check, places):
    """The same commits, read as objects."""
    base = check.folder.parent / "served"
    lines, expected = [], []
    clean = [name for name in places if not check.git("status", "--porcelain", at=check.folder / name)][:6]
    for name in clean:
        bare = base / (name.replace("/", "-") + ".git")
        check.git("clone", "-q", "--bare", check.folder / name, bare, at=check.folder)
        lines.append("file://" + str(bare))
        expected.append(name)
    given = "# a comment\n\n" + "".join(line + "\n" for line in lines) + "file:///nowhere/none\n./missing\n"
    env = dict(check.env)
    check.env = {**env, "GIT_ALLOW_PROTOCOL": "file"}
    for command in ("status", "doctor", "list", "upgrade --check"):
        here = {row["name"]: row for row in check.answer("workspace", *command.split())["repositories"]}
        report = check.answer("workspace", *command.split(), "--list", "-", given=given)
        rows = {row["name"]: row for row in report["repositories"]}
        for line, name in zip(lines, expected):
            row, other = rows[line], here[name]
            check.hold(f"{command} at an address: {name}", (row["exit"], row["summary"]) == (other["exit"], other["summary"]),
                       f"{row['exit']} {row['summary']} {row.get('error')} and {other['exit']} {other['summary']}")
            check.hold(f"{command} at an address: its commit", row["commit"] == check.git(
                "rev-parse", "HEAD", at=check.folder / name).strip())
        check.hold(f"{command}: a missing folder is a row", rows["./missing"]["state"] == "failed")
    check.env = env


def branches(check):
    """An older installation: the pack of a folder that got a newer version."""
    base = check.folder.parent / "branches"
    base.mkdir()
    pack = base / "pack"
    skill = pack / "skills" / "tea" / "SKILL.md"
    skill.parent.mkdir(parents=True)
    skill.write_text("---\nname: tea\ndescription: Makes tea. Use for tea.\n---\n\n# Tea\n\nMake it.\n")
    names = []
    for name in ("one", "two", "dirty", "taken"):
        place = base / name
        place.mkdir()
        check.git("init", "-q", "--initial-branch=main", at=place)
        done = check.call("init", "--yes", "--profile", "none", "--agent", "none", "--pack", "../pack", "--all", at=place)
        if done.returncode:
            done = check.call("init", "--yes", "--agent", "none", "--pack", "../pack", at=place)
        (place / ".gitattributes").write_text("* filter=evil\n")
        make.commit(place, check.env)
        # Before the hooks: git runs them for this branch, too.
        if name == "taken":
            check.git("branch", "upgrade-skills", at=place)
        hook = place / ".git" / "hooks"
        hook.mkdir(exist_ok=True)
        for event in ("post-checkout", "pre-commit", "commit-msg", "post-commit", "reference-transaction"):
            (hook / event).write_text(f"#!/bin/sh\ntouch {base}/ran-{event}\n")
            (hook / event).chmod(0o755)
        for part in ("clean", "smudge", "process"):
            check.git("config", f"filter.evil.{part}", f"touch {base}/ran-{part}; cat", at=place)
        check.git("config", "commit.gpgSign", "true", at=place)
        check.git("config", "gpg.program", f"touch {base}/ran-gpg", at=place)
        names.append(name)
    (base / "dirty" / "note.txt").write_text("not committed\n")
    skill.write_text(skill.read_text() + "\nWarm the pot first.\n")
    inner = Check(check.cairn, base, check.env)
    before = inner.snapshot()
    dry = inner.answer("workspace", "upgrade", "--branch", "upgrade-skills", "--dry-run")
    check.hold("--dry-run writes nothing", before == inner.snapshot())
    rows = {row["name"]: row for row in dry["repositories"]}
    check.hold("--dry-run shows what it would do", rows["one"].get("upgrade", {}).get("branch") == "upgrade-skills"
               and "commit" not in rows["one"]["upgrade"], rows["one"])
    heads = {name: check.git("rev-parse", "HEAD", at=base / name) for name in names}
    report = inner.answer("workspace", "upgrade", "--branch", "upgrade-skills", "--message", "Upgrade tea\n\nIt is hot.")
    rows = {row["name"]: row for row in report["repositories"]}
    ran = sorted(path.name for path in base.glob("ran-*"))
    check.hold("no hook, filter or other program runs", not ran, ran)
    check.hold("no work tree is left", not list(base.glob(".cairn-*")))
    check.hold("a branch that exists is a row", rows["taken"]["error"]["id"] == "branch-exists", rows["taken"])
    after = inner.snapshot()
    changed = sorted(path for path in set(before) | set(after) if before.get(path) != after.get(path) and "/.git" not in path)
    check.hold("no checkout changes", not changed, changed)
    for name in ("one", "two", "dirty"):
        row, place = rows[name], base / name
        upgrade = row.get("upgrade", {})
        check.hold(f"{name}: a commit on the branch", check.git(
            "rev-parse", "upgrade-skills", at=place).strip() == upgrade.get("commit"), row)
        check.hold(f"{name}: the checkout stays", check.git("rev-parse", "HEAD", at=place) == heads[name]
                   and check.git("symbolic-ref", "--short", "HEAD", at=place).strip() == "main")
        check.hold(f"{name}: one commit on the last one", check.git(
            "rev-parse", "upgrade-skills~1", at=place) == heads[name])
        check.hold(f"{name}: its message", check.git(
            "log", "-1", "--format=%B", "upgrade-skills", at=place).strip() == "Upgrade tea\n\nIt is hot.")
        check.hold(f"{name}: the new text", "Warm the pot" in check.git(
            "show", "upgrade-skills:.agents/skills/tea/SKILL.md", at=place))
        check.hold(f"{name}: a title and a body", upgrade.get("title") == "Upgrade tea" and "pack" in upgrade.get("body", ""))
        check.hold(f"{name}: no work tree is noted", check.git("worktree", "list", at=place).count("\n") == 1)
    # What `cairn upgrade` writes in a checkout is what the branch has.
    check.git("config", "--unset-all", "filter.evil.process", at=base / "one")
    check.call("upgrade", "--repo-only", "--yes", at=base / "one")
    same = check.git("ls-tree", "-r", "--name-only", "upgrade-skills", at=base / "one").split()
    for path in same:
        file = base / "one" / path
        if path.startswith((".agents/", ".cairn/")) and file.is_file():
            check.hold(f"one: {path} as `cairn upgrade` writes it", check.git(
                "show", f"upgrade-skills:{path}", at=base / "one") == file.read_text())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("executable")
    parser.add_argument("--repositories", type=int, default=40)
    options = parser.parse_args()
    cairn = os.path.realpath(options.executable)
    base = tempfile.mkdtemp(prefix="cairn-workspace-")
    try:
        folder = os.path.join(base, "work")
        made = make.Workspace(cairn, folder, options.repositories, 1).make()
        check = Check(cairn, folder, make.environment(os.path.join(base, "machine")))
        names = [str(path.relative_to(folder)) for path in made]
        all_names = told_apart(check)
        same_as_single(check, names + ["odd/broken-config", "odd/refused", "odd/worktree", "odd/outer"])
        shards(check, all_names)
        addresses(check, names)
        branches(check)
    finally:
        shutil.rmtree(base)
    if check.faults:
        sys.exit(f"{check.faults} claims do not hold")
    print(f"{options.repositories} repositories: everything holds")


if __name__ == "__main__":
    main()
