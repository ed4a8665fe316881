#!/usr/bin/env python3
"""Holds `cairn doctor --since REF` against whole runs, at random commits of histories.

    Tests/Field/since.py [--short] [--commits 20] [--seed 1] EXECUTABLE FOLDER…

For each folder that is the root of a Git repository: its history, in a copy. For each other folder, and for an installation
that the script makes itself: a history of random edits, renames and deletions, made in a temporary folder. At each chosen
commit the doctor runs three times: over everything now, over everything in a checkout of the commit, and with `--since`.
Now there are changes that are not committed, too. Then these must hold:
  - every finding that the commit did not have is reported;
  - in each file that differs from the commit, exactly the findings of the whole run are reported;
  - of every other file, either all findings of the whole run are reported or none; all if they are not those of the commit,
    none if they are, unless an ignore file differs or a note says that everything is reported;
  - the exit code is that of the reported findings.

With --short three commits of each history; a folder without a whole history is left out and named. Needs git and only
Python's standard library. Folders are only read. Exit code 1 if something does not hold, 2 if something does not run.
"""

import argparse
import collections
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from field import Failure, environment  # noqa: E402


class World:
    """Runs git and Cairn without anything of this machine's user."""

    def __init__(self, cairn, home):
        self.cairn = cairn
        self.environment = environment(home)
        for name in ("AUTHOR", "COMMITTER"):
            self.environment[f"GIT_{name}_NAME"] = "Test"
            self.environment[f"GIT_{name}_EMAIL"] = "test@example.org"

    def run(self, command, folder, codes=(0,)):
        done = subprocess.run(
            command, cwd=folder, env=self.environment, stdin=subprocess.DEVNULL, capture_output=True, timeout=600
        )
        if codes is not None and done.returncode not in codes:
            raise Failure(f"{' '.join(command)} exits with {done.returncode} in {folder}: {done.stderr.decode()[:600]}")
        return done

    def git(self, folder, *arguments):
        return self.run(["git", *arguments], folder).stdout.decode()

    def doctor(self, folder, *options):
        """The findings, the exit code and the notes; no findings but None if the doctor cannot check the folder."""
        done = self.run([self.cairn, "doctor", "--format", "json", *options], folder, None)
        if done.returncode not in (0, 1):
            return None, done.returncode, done.stdout.decode() + done.stderr.decode()
        return json.loads(done.stdout)["findings"], done.returncode, done.stderr.decode()


def key(finding):
    return tuple(finding[name] for name in ("path", "rule", "severity", "message", "line", "column", "endLine", "endColumn"))


def by_path(findings):
    found = collections.defaultdict(collections.Counter)
    for finding in findings:
        found[finding["path"]][key(finding)] += 1
    return found


# Histories


def write(folder, path, text):
    place = os.path.join(folder, path)
    os.makedirs(os.path.dirname(place), exist_ok=True)
    if os.path.islink(place):
        os.remove(place)
    with open(place, "w", encoding="utf-8") as file:
        file.write(text)


def read(folder, path):
    with open(os.path.join(folder, path), encoding="utf-8", errors="surrogateescape") as file:
        return file.read()


def rewrite(folder, path, change):
    text = change(read(folder, path))
    with open(os.path.join(folder, path), "w", encoding="utf-8", errors="surrogateescape") as file:
        file.write(text)


def edit(world, folder, chance):
    """One random change of the files; what it does is like what people and merges do."""
    files = [path for path in world.git(folder, "ls-files", "-z").split("\0") if path]
    files = [path for path in files if os.path.isfile(os.path.join(folder, path)) and not path.startswith(".cairn/base/")]
    texts = [path for path in files if path.endswith((".md", ".toml", ".yaml")) and not os.path.islink(os.path.join(folder, path))]
    documents = [path for path in texts if path.endswith(".md")]
    skills = [path for path in documents if path.endswith("/SKILL.md")]
    if not documents:
        write(folder, "docs/first.md", "# First\n")
        return
    document = chance.choice(documents)
    other = os.path.relpath(chance.choice(files), os.path.dirname(document) or ".")

    def rename_skill():
        if skills:
            old = os.path.dirname(chance.choice(skills))
            new = f"{os.path.dirname(old)}/renamed-{chance.randrange(1000)}".lstrip("/")
            if not os.path.exists(os.path.join(folder, new)):
                os.rename(os.path.join(folder, old), os.path.join(folder, new))

    def replace_by_link():
        path = chance.choice(documents)
        os.remove(os.path.join(folder, path))
        os.symlink(os.path.basename(chance.choice(documents)), os.path.join(folder, path))

    def level():
        if os.path.exists(os.path.join(folder, ".cairn/config.toml")):
            text = read(folder, ".cairn/config.toml").split("\n[doctor.rules]")[0].rstrip()
            rule = chance.choice(["link", "skill.description-present", "link.target-exists", "section"])
            write(folder, ".cairn/config.toml", f'{text}\n\n[doctor.rules]\n"{rule}" = "{chance.choice(["off", "error", "warning"])}"\n')
        else:
            write(folder, ".cairn/doctor.toml", f'[doctor]\nfail-on = "{chance.choice(["error", "warning"])}"\n')

    choices = [
        lambda: rewrite(folder, document, lambda text: text + f"\nSee [it]({other}) and [that]({other}#some-part).\n"),
        lambda: rewrite(folder, document, lambda text: text + f"\n## Part {chance.randrange(9)}\n\n[up](#part-{chance.randrange(9)}) [no](missing-{chance.randrange(9)}.md)\n"),
        lambda: rewrite(folder, document, lambda text: text.replace("## ", "## New ", 1)),
        lambda: rewrite(folder, document, lambda text: text.replace("description:", chance.choice(["Description:", "description: Very", "descripton:"]), 1)),
        lambda: rewrite(folder, document, lambda text: text.replace("name:", "name: x", 1)),
        lambda: rewrite(folder, chance.choice(texts), lambda text: "".join(chance.sample(lines := text.splitlines(True), k=max(0, len(lines) - 1)) if chance.random() < 0.1 else text.splitlines(True)[:-1])),
        lambda: os.remove(os.path.join(folder, chance.choice(files))),
        lambda: write(folder, f"docs/page-{chance.randrange(20)}.md", f"# Page\n\n[it](../{chance.choice(files)}) and [that](page-{chance.randrange(20)}.md#page)\n"),
        lambda: write(folder, f".agents/skills/own-{chance.randrange(6)}/SKILL.md", f"---\nname: own-{chance.randrange(6)}\ndescription: {chance.choice(['Does it. Use for it.', 'Makes tea. Use for tea.'])}\n---\n# Own\n\n[a](../own-{chance.randrange(6)}/SKILL.md)\n"),
        lambda: os.rename(os.path.join(folder, document), os.path.join(folder, os.path.dirname(document), f"moved-{chance.randrange(99)}.md")),
        lambda: write(folder, "CLAUDE.md", f"# Notes\n\n@AGENTS.md\n@docs/page-{chance.randrange(20)}.md\n"),
        lambda: write(folder, "package.json", json.dumps({"scripts": {chance.choice(["test", "build"]): "true"}}) + "\n"),
        lambda: write(folder, ".gitignore", f"/docs/page-{chance.randrange(20)}.md\n/missing-*.md\n") if chance.random() < 0.3 else None,
        rename_skill,
        rename_skill,
        replace_by_link,
        level,
    ]
    chance.choice(choices)()


def history(world, folder, chance, number):
    """Makes a folder a repository, with so many commits of random edits."""
    world.git(folder, "init", "--quiet", "--initial-branch=main")
    world.git(folder, "add", "--all")
    world.git(folder, "commit", "--quiet", "--allow-empty", "--message", "start")
    for _ in range(number):
        for _ in range(chance.randrange(1, 4)):
            try:
                edit(world, folder, chance)
            except (FileNotFoundError, NotADirectoryError, IsADirectoryError, FileExistsError):
                continue  # Two edits of one commit may be in each other's way.
        world.git(folder, "add", "--all")
        world.git(folder, "commit", "--quiet", "--allow-empty", "--message", "edit")


def installation(world, folder, chance, number):
    """A repository with Cairn, skills and documents of its own, and a history."""
    os.makedirs(folder)
    world.git(folder, "init", "--quiet", "--initial-branch=main")
    world.run([world.cairn, "init", "--yes", "--quiet", "--agent", "claude"], folder)
    for n in range(6):
        write(folder, f"docs/page-{n}.md", f"# Page\n\nSee [the next](page-{n + 1}.md#page).\n")
        write(folder, f".agents/skills/own-{n}/SKILL.md", f"---\nname: own-{n}\ndescription: Does it {n}. Use for it.\n---\n# Own\n\n[a](../own-{(n + 1) % 6}/SKILL.md)\n")
    history(world, folder, chance, number)


# Checks


def compare(world, folder, past, commit, report):
    """Checks one commit; `past` is a work tree of the same history."""
    world.git(past, "checkout", "--quiet", "--force", "--detach", commit)
    world.git(past, "clean", "-ffdqx")
    now, _, _ = world.doctor(folder)
    then, _, _ = world.doctor(past)
    since, code, notes = world.doctor(folder, "--since", commit)
    if now is None or since is None:
        if (now is None) != (since is None):
            report(f"a whole run and --since do not fail alike: {notes[:300]}")
        return 0, 0
    changed = set(world.git(folder, "diff", "--name-only", "--no-renames", "-z", commit).split("\0"))
    changed |= set(world.git(folder, "ls-files", "--others", "--exclude-standard", "-z").split("\0"))
    all_now, all_then, found = by_path(now), by_path(then or []), by_path(since)
    ignoring = any(os.path.basename(path) == ".gitignore" for path in changed)
    whole = then is None or "all findings are reported" in notes
    for path in sorted(set(all_now) | set(found)):
        wanted = all_now.get(path, collections.Counter())
        given = found.get(path, collections.Counter())
        lost = wanted - all_then.get(path, collections.Counter()) - given
        if lost:
            report(f"{path}: not reported: {sorted(lost)[0][1:4]}")
        if given and given != wanted:
            report(f"{path}: reported {sum(given.values())} of {sum(wanted.values())} findings")
        if path in changed and given != wanted:
            report(f"{path}: it changed, and {sum(given.values())} of {sum(wanted.values())} findings are reported")
        if path not in changed and given and wanted == all_then.get(path) and not (ignoring or whole):
            report(f"{path}: reported, but it did not change, and its findings are those of the commit")
    if code != int(any(finding["severity"] == "error" for finding in since)) and not os.path.exists(os.path.join(folder, ".cairn")):
        report(f"exit code {code}")
    return len(since), len(now)


def check(world, name, folder, scratch, chance, number):
    """Checks random commits of a repository; returns how many things do not hold."""
    copy, past = os.path.join(scratch, "now"), os.path.join(scratch, "past")
    for place in (copy, past):
        world.git(scratch, "clone", "--quiet", "--no-hardlinks", "--no-local", folder, place)
    commits = world.git(copy, "rev-list", "HEAD").split()
    chosen = chance.sample(commits, min(number, len(commits)))
    failures = []
    reported = total = 0
    for n, commit in enumerate(chosen):
        if n % 2 == 1:
            for _ in range(3):
                try:
                    edit(world, copy, chance)
                except OSError:
                    continue
        some, all_of_them = compare(world, copy, past, commit, lambda text: failures.append(f"{name} {commit[:12]} {text}"))
        reported, total = reported + some, total + all_of_them
        world.git(copy, "reset", "--quiet", "--hard", "HEAD")
        world.git(copy, "clean", "-ffdq")
    for failure in failures[:20]:
        print(failure)
    print(f"{name}: {len(chosen)} commits of {len(commits)}, {reported} of {total} findings reported, {len(failures)} failures")
    shutil.rmtree(copy)
    shutil.rmtree(past)
    return len(failures)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--commits", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("executable")
    parser.add_argument("folders", nargs="*")
    options = parser.parse_args()
    number = 3 if options.short else options.commits
    chance = random.Random(options.seed)
    failures = 0
    with tempfile.TemporaryDirectory(prefix="cairn-since-") as scratch:
        world = World(os.path.abspath(options.executable), os.path.join(scratch, "home"))
        made = os.path.join(scratch, "installation")
        installation(world, made, chance, number + 2)
        failures += check(world, "an installation", made, scratch, chance, number)
        for n, folder in enumerate(os.path.abspath(folder) for folder in options.folders):
            name = os.path.basename(folder)
            if not os.path.isdir(folder):
                raise Failure(f"{folder} is not a folder")
            if not os.path.exists(os.path.join(folder, ".git")):
                made = os.path.join(scratch, f"copy-{n}")
                shutil.copytree(folder, made, symlinks=True)
                history(world, made, chance, number + 2)
                failures += check(world, name, made, scratch, chance, number)
            elif world.git(folder, "rev-parse", "--is-shallow-repository").strip() == "true":
                print(f"left out: {name} is a clone without its history")
            else:
                failures += check(world, name, folder, scratch, chance, number)
    return 1 if failures else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failure as failure:
        print(failure, file=sys.stderr)
        sys.exit(2)
