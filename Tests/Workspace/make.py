#!/usr/bin/env python3
"""Makes a workspace of git repositories with Cairn, the same for the same number and seed.

    Tests/Workspace/make.py EXECUTABLE FOLDER [--repositories 200] [--seed 1]

The repositories are in FOLDER/team-N/name. They differ as those of a company do: three profiles, two languages, from none to
forty skills of their own, source files beside them. Of every twenty, two have an edited file, one lacks a file, one has a
skill with errors, one has no Cairn. Beyond them there are a linked worktree, a submodule, a repository with a broken config
file, one that git refuses, a folder that `.cairnignore` leaves out, and a link to a repository. Needs git; only Python's
standard library.
"""

import argparse
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

WORDS = "api web auth cart mail search stock order price media queue batch audit login theme tax ship sync user form".split()
PROFILES = ("minimal", "everyday", "standard")


def environment(base):
    """Isolated from the user's home, settings and state."""
    base = pathlib.Path(base)
    (base / "home").mkdir(parents=True, exist_ok=True)
    return {
        "PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": str(base / "home"), "LC_ALL": "C.UTF-8", "CI": "1",
        "XDG_STATE_HOME": str(base / "state"), "XDG_CACHE_HOME": str(base / "cache"), "XDG_CONFIG_HOME": str(base / "config"),
        "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.org",
        "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.org", "GIT_AUTHOR_DATE": "2026-01-01T00:00:00Z",
        "GIT_COMMITTER_DATE": "2026-01-01T00:00:00Z",
    }


def run(*words, at, env, codes=(0,)):
    done = subprocess.run([str(word) for word in words], cwd=at, env=env, capture_output=True, text=True, check=False)
    if done.returncode not in codes:
        sys.exit(f"{words} exited {done.returncode}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.stdout


def commit(place, env, message="install"):
    run("git", "add", "-A", at=place, env=env)
    run("git", "commit", "-q", "--allow-empty", "-m", message, at=place, env=env)


def skill(name, chance, is_broken=False):
    lines = [f"Step {number}: look at {chance.choice(WORDS)}, then at {chance.choice(WORDS)}." for number in range(
        chance.randint(5, 60))]
    description = "" if is_broken else f"Checks {name}. Use when {name} changes."
    return f"---\nname: {'Wrong Name' if is_broken else name}\ndescription: {description}\n---\n\n# {name}\n\n" + "\n\n".join(
        lines) + "\n"


class Workspace:
    def __init__(self, cairn, folder, count, seed):
        self.cairn, self.folder, self.count = os.path.realpath(cairn), pathlib.Path(folder), count
        self.chance = random.Random(seed)
        self.env = environment(tempfile.mkdtemp(prefix="cairn-make-"))
        self.models = {}

    def model(self, profile, locale):
        """An installation, made once and copied: what is timed is not `init`."""
        key = profile, locale
        if key not in self.models:
            place = pathlib.Path(self.env["HOME"]) / f"{profile}-{locale}"
            place.mkdir()
            run("git", "init", "-q", at=place, env=self.env)
            run(self.cairn, "init", "--yes", "--profile", profile, "--locale", locale, "--agent", "claude", at=place,
                env=self.env)
            shutil.rmtree(place / ".git")
            for local in ("trash", "txn", "lock.pid"):
                shutil.rmtree(place / ".cairn" / local, ignore_errors=True)
            self.models[key] = place
        return self.models[key]

    def repository(self, place, number):
        chance = self.chance
        kind = number % 20
        if kind == 19:
            place.mkdir(parents=True)
        else:
            shutil.copytree(
                self.model(PROFILES[number % 3], "ko" if number % 7 == 0 else "en"), place, symlinks=True)
        for index in range(chance.randint(0, 200)):
            path = place / "src" / f"part{index % 9}" / f"file{index}.txt"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"line {index}\n" * chance.randint(1, 80))
        (place / "README.md").write_text(f"# {place.name}\n\nSee [the source](src).\n")
        own = chance.choice((0, 0, 1, 2, 4, 8, 16, 40))
        for index in range(own):
            name = f"{chance.choice(WORDS)}-{index}"
            path = place / ".agents" / "skills" / name / "SKILL.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(skill(name, chance))
        if own and kind != 19:
            run(self.cairn, "sync", "--quiet", at=place, env=self.env)
        installed = sorted(
            path for path in place.glob(".agents/skills/*/SKILL.md") if "cairn-revision" in path.read_text())
        if kind in (3, 11) and installed:
            installed[0].write_text(installed[0].read_text() + "\nOur own line.\n")
        if kind == 7 and installed:
            installed[-1].unlink()
        if kind == 13:
            path = place / ".agents" / "skills" / "broken" / "SKILL.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(skill("broken", chance, is_broken=True))
        run("git", "init", "-q", "--initial-branch=main", at=place, env=self.env)
        commit(place, self.env)

    def make(self):
        self.folder.mkdir(parents=True, exist_ok=True)
        places = []
        for number in range(self.count):
            place = self.folder / f"team-{number % 8}" / f"{WORDS[number % len(WORDS)]}-{number}"
            self.repository(place, number)
            places.append(place)
        self.odd_ones(places)
        shutil.rmtree(pathlib.Path(self.env["HOME"]).parent)
        return places

    def odd_ones(self, places):
        """What a search tells apart, what fails, and what is left out."""
        odd = self.folder / "odd"
        odd.mkdir()
        first = places[0]
        run("git", "worktree", "add", "-q", odd / "worktree", at=first, env=self.env)
        outer = odd / "outer"
        outer.mkdir()
        run("git", "init", "-q", "--initial-branch=main", at=outer, env=self.env)
        run("git", "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(first), "parts/inner", at=outer,
            env=self.env)
        commit(outer, self.env)
        broken = odd / "broken-config"
        shutil.copytree(first, broken, symlinks=True)
        shutil.rmtree(broken / ".git")
        run("git", "init", "-q", at=broken, env=self.env)
        (broken / ".cairn" / "config.toml").write_text("schema = [\n")
        refused = odd / "refused"
        shutil.copytree(first, refused, symlinks=True)
        shutil.rmtree(refused / ".git")
        run("git", "init", "-q", at=refused, env=self.env)
        (refused / ".git" / "config").write_text("[core\n")
        left_out = self.folder / "attic" / "old"
        left_out.mkdir(parents=True)
        run("git", "init", "-q", at=left_out, env=self.env)
        (self.folder / ".cairnignore").write_text("# not ours any longer\n/attic/\n")
        (self.folder / "link").symlink_to(first)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("executable")
    parser.add_argument("folder")
    parser.add_argument("--repositories", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if os.path.exists(options.folder):
        sys.exit(f"{options.folder} exists")
    Workspace(options.executable, options.folder, options.repositories, options.seed).make()
    print(f"made {options.repositories} repositories in {options.folder}")


if __name__ == "__main__":
    main()
