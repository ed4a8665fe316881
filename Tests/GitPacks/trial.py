#!/usr/bin/env python3
"""The trial of packs from git: repositories as they are found in the wild, over three transports, from `add` to `remove`.

    Tests/GitPacks/trial.py PATH-OF-A-BUILT-CAIRN [--short] [--only SHAPE]… [--over TRANSPORT]… [--part PART]…
                         [--jobs 2] [--keep FOLDER]

Needs git with `http-backend`, and only Python's standard library; no network but loopback. Works in its own folders, in
memory (/dev/shm) if possible. `hostile.py` next to it does the same for repositories that attack.

shapes   Each shape of shapes.py, over `file://`, over HTTP with git's own `http-backend` ("smart"), and over HTTP as plain
         files ("dumb", after `git update-server-info`). A user with an installation and own files runs: `add --list`, `add`
         without a choice, `add --skill`, `add --all`, and the same again; edits a skill; the repository gets a second
         version; `sync`, `upgrade --check`, `upgrade`; `undo`; removes the pack with the edit in place; `undo`; restores the
         edit; removes one skill, and the pack. Checked after each step:
           - the exit code, and that a command that must not write changes not even a modification time;
           - the installed files are those of the commit, byte for byte and with their modes, and no others;
           - the lock pins the address as asked, the commit and the version; the second version arrives with `upgrade` only;
           - after the upgrade the edited skill has the user's line and the new one; `undo` gives back every byte;
           - `sync --check`, `status` and the doctor have nothing to say;
           - `git status` is empty after `remove`, and the cache has complete commits only.
locales  The translations of the shape with `locales/`, in each of its languages.
pins     A tag, a short and a full commit, a branch and a range: what an upgrade moves, and what it does not.
terminal  At a terminal: git asks for a password there, and Ctrl-C ends git, too.
frozen   `init --frozen` and `sync --frozen` in a new clone: with a full cache and an empty one, with a network and without
         (a `git` that refuses to use one), and with locks that do not suffice. Skipped while cairn does not know the option.

Prints a table, the failures in full, and a summary; exits 1 if anything failed. `--short` is for CI: every shape over
`file://`, a quarter of them over each kind of HTTP.
"""

import argparse
import concurrent.futures
import functools
import os
import re
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import frozen
import servers
import shapes
import terminal
from world import Broken, Table, World, difference, remove, snapshot

TRANSPORTS = ["file", "smart", "dumb"]
PARTS = ["shapes", "locales", "pins", "terminal", "frozen"]
SKILLS = ".agents/skills"
MINE = "1. Read what is there, and ask Ada."


class Origin:
    """A repository upstream: a work tree for its owner, and the bare repository that is served, mostly as `NAME.git`."""

    def __init__(self, world, name, filters=False, suffix=".git"):
        self.world, self.name = world, name
        self.work = world.base / "origin" / name
        self.bare = world.served / (name + suffix)
        self.work.mkdir(parents=True)
        world.git("init", "-q", "-b", "main", at=self.work)
        world.git("init", "-q", "--bare", "-b", "main", self.bare, at=world.base)
        if filters:
            # As large hosts have it.
            world.git("config", "uploadpack.allowFilter", "true", at=self.bare)

    def publish(self, files, message, tag=None):
        """Commits exactly these files and pushes the commit; returns its id."""
        self.world.git("rm", "-rfq", "--ignore-unmatch", ".", at=self.work)
        for path, content in files.items():
            text, mode = content if isinstance(content, tuple) else (content, 0o644)
            place = self.work / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text)
            place.chmod(mode)
        self.world.git("add", "--all", "--force", at=self.work)
        self.world.git("commit", "-q", "-m", message, at=self.work)
        if tag:
            self.world.git("tag", tag, at=self.work)
        self.push()
        return self.head()

    def push(self):
        self.world.git("push", "-q", "--mirror", "--force", self.bare, at=self.work)
        self.world.git("update-server-info", at=self.bare)

    def head(self):
        return self.world.git("rev-parse", "HEAD", at=self.work)


class Machine(World):
    """A world with the three ways to reach its repositories."""

    def __init__(self, base, cairn):
        super().__init__(base, cairn)
        answers = {"smart": servers.smart(self.served), "dumb": servers.dumb(self.served)}
        self.servers = {transport: servers.Server(answer) for transport, answer in answers.items()}

    def address(self, transport, name):
        if transport == "file":
            return f"file://{self.served}/{name}"
        return self.servers[transport].url(name)

    def close(self):
        for server in self.servers.values():
            server.close()


class Steps:
    """Steps with checks; the first that fails ends them."""

    def __init__(self, world):
        self.world = world
        self.step = "start"
        self.checks = 0

    def check(self, holds, reason):
        self.checks += 1
        if not holds:
            raise Broken(f"{self.step}: {reason}")

    def cairn(self, step, *command, code=0, says=(), writes=True, **more):
        """Runs a command and checks its exit code, texts of its output, and that it writes nothing where it must not."""
        self.step = step
        before = None if writes else snapshot(self.world.repo, with_times=True)
        run = self.world.cairn(*command, **more)
        self.check(run.code == code, f"exit code {run.code}, not {code}: {run}")
        for text in [says] if isinstance(says, str) else says:
            self.check(text in run.out + run.err, f"does not say {text!r}: {run}")
        if not writes:
            after = snapshot(self.world.repo, with_times=True)
            self.check(before == after, f"writes {difference(before, after)}: {run}")
        return run

    def nothing_to_say(self):
        for command in (["sync", "--check"], ["status"], ["doctor"]):
            self.cairn("cairn " + " ".join(command), *command, writes=False)

    def installed(self, shape, version, skills, files, edits=None):
        """Checks that exactly these skills of the shape are installed, with their bytes and modes."""
        expected = {}
        for skill in skills:
            for path, source in shape.skills(version)[skill].items():
                content = files[source]
                text, mode = content if isinstance(content, tuple) else (content, 0o644)
                expected[f"{skill}/{path}"] = (text, bool(mode & 0o100))
        expected.update(edits or {})
        found = {}
        root = self.world.repo / SKILLS
        for place in sorted(root.rglob("*")):
            path = str(place.relative_to(root))
            if place.is_file() and "/" in path and not path.startswith("our-own/"):
                found[path] = (place.read_text(), bool(place.stat().st_mode & 0o100))
        self.check(set(found) == set(expected), f"installed {sorted(found)}, not {sorted(expected)}")
        wrong = [path for path in expected if found[path] != expected[path]]
        self.check(not wrong, f"other bytes or mode than upstream: {wrong}")

    def pinned(self, source, commit, version=None):
        """Checks what the lock says of the pack."""
        lock = self.world.lock()
        parts = [part for part in lock.split("\n\n") if part.startswith("[packs.") and f'source = "{source}"' in part]
        self.check(len(parts) == 1, f"the lock has no pack from {source}:\n{lock[:800]}")
        part = parts[0]
        self.check(f'commit = "{commit}"' in part, f"the lock does not pin {commit}:\n{part}")
        wanted = version or f"0.0.0+{commit[:12]}"
        self.check(f'version = "{wanted}"' in part, f"the lock has another version than {wanted}:\n{part}")


def all_of(shape, transport, machine):
    """One shape over one transport; returns the number of checks."""
    steps = Steps(machine)
    check = steps.check
    name = f"{shape.name}-{transport}"
    origin = Origin(
        machine, name, filters=transport == "smart" or shape.name in ("flat", "single"),
        suffix="" if shape.name in ("mirrors", "apm") else ".git")
    first = shape.files(shapes.FIRST)
    old = origin.publish(first, "Begin", tag="v1.0.0")
    machine.start()
    source = machine.address(transport, name) + shape.reference
    skills = sorted(shape.skills(shapes.FIRST))
    head = machine.git("rev-parse", "HEAD")

    run = steps.cairn("add --list", "add", source, "--list", writes=False, says=old[:12])
    listed = [line.split()[0] for line in run.out.splitlines()]
    check(listed == skills, f"lists {listed}, not {skills}")
    if len(skills) > 1:
        steps.cairn("add without a choice", "add", source, "--yes", code=64, says=skills, writes=False)
    steps.cairn("add --dry-run", "add", source, "--all", "--yes", "--dry-run", writes=False)
    if len(skills) > 1:
        steps.cairn("add --skill", "add", source, "--skill", shape.edited, "--yes")
        steps.installed(shape, shapes.FIRST, [shape.edited], first)
        steps.pinned(source, old, shape.version)
        steps.nothing_to_say()
        steps.cairn("undo of the part", "undo", "--yes")
        check(machine.status() == "", f"git status after undo:\n{machine.status()}")
    steps.cairn("add --all", "add", source, "--all", "--yes")
    steps.installed(shape, shapes.FIRST, skills, first)
    steps.pinned(source, old, shape.version)
    steps.cairn("add --all again", "add", source, "--all", "--yes", says="nothing to do", writes=False)
    steps.nothing_to_say()

    steps.step = "edit"
    edited = machine.repo / SKILLS / shape.edited / "SKILL.md"
    text = edited.read_text()
    mine = text.replace("1. Read what is there.", MINE)
    check(mine != text, "the line to edit is not there")
    edited.write_text(mine)
    with_edit = snapshot(machine.repo)

    second = shape.files(shapes.SECOND)
    new = origin.publish(second, "Say who checks it", tag="v1.1.0")
    steps.cairn("sync after upstream moved", "sync", writes=False)
    steps.pinned(source, old, shape.version)
    steps.cairn("upgrade --check", "upgrade", "--repo-only", "--check", code=1, writes=False)
    steps.cairn("upgrade --dry-run", "upgrade", "--repo-only", "--yes", "--dry-run", writes=False)
    steps.cairn("upgrade", "upgrade", "--repo-only", "--yes")
    later = sorted(shape.skills(shapes.SECOND))
    path = next(iter(shape.skills(shapes.SECOND)[shape.edited].values()))
    merged = second[path].replace("1. Read what is there.", MINE)
    check(MINE in merged and "who checks it" in merged, "the second version has no new line")
    steps.installed(shape, shapes.SECOND, later, second, {f"{shape.edited}/SKILL.md": (merged, False)})
    moved = shape.later
    steps.pinned(source, new, moved)
    steps.nothing_to_say()
    steps.cairn("upgrade again", "upgrade", "--repo-only", "--yes", says="nothing to do", writes=False)
    steps.cairn("upgrade --check at the end", "upgrade", "--repo-only", "--check", writes=False)

    steps.cairn("undo of the upgrade", "undo", "--yes")
    after = snapshot(machine.repo)
    check(after == with_edit, f"undo left {difference(with_edit, after)}")
    steps.nothing_to_say()
    steps.cairn("upgrade after undo", "upgrade", "--repo-only", "--yes")
    steps.pinned(source, new, moved)
    upgraded = snapshot(machine.repo)

    # The user's edit is never deleted with the pack.
    run = machine.cairn("remove", source, "--yes")
    steps.step = "remove with an edit"
    check(run.code in (0, 1), f"{run}")
    check(edited.read_text() == merged, "the edited skill was changed or deleted")
    check(f"{SKILLS}/{shape.edited}/SKILL.md" in run.out + run.err, f"does not name the edited file: {run}")
    steps.cairn("undo of remove", "undo", "--yes")
    after = snapshot(machine.repo)
    check(after == upgraded, f"undo left {difference(upgraded, after)}")
    steps.cairn("sync --restore", "sync", "--restore", f"{SKILLS}/{shape.edited}/SKILL.md")
    steps.installed(shape, shapes.SECOND, later, second)
    if len(later) > 1:
        steps.cairn("remove of one skill", "remove", shape.edited, "--yes")
        steps.installed(shape, shapes.SECOND, [each for each in later if each != shape.edited], second)
        steps.nothing_to_say()
    steps.cairn("remove", "remove", source, "--yes")
    check(machine.status() == "", f"git status:\n{machine.status()}")
    check(machine.git("rev-parse", "HEAD") == head, "HEAD moved")
    steps.nothing_to_say()
    steps.cairn("remove again", "remove", source, "--yes", code=64, writes=False)
    check(not machine.left_in_cache(), f"in the cache: {machine.left_in_cache()}")
    return steps.checks


def in_language(shape, tag, machine):
    """The documents of a repository with translations, in one of its languages."""
    steps = Steps(machine)
    name = f"{shape.name}-{tag}"
    origin = Origin(machine, name)
    files = shape.files(shapes.FIRST)
    origin.publish(files, "Begin")
    machine.start("--locale", tag)
    steps.cairn(f"add in {tag}", "add", machine.address("file", name), "--all", "--yes")
    for path, source in shape.locales[tag].items():
        steps.check((machine.repo / SKILLS / path).read_text() == files[source], f"{path} is not {source}")
    steps.nothing_to_say()
    return steps.checks


PINS = [
    # What follows the address, whether an upgrade moves it, the version after the first and the second commit.
    ("tag", "#v1.0.0", False, "1.0.0", "1.0.0"),
    ("short commit", "#{short}", False, None, None),
    ("full commit", "#{full}", False, None, None),
    ("branch", "#main", True, None, None),
    ("nothing", "", True, None, None),
    ("range ^", "#^1.0", True, "1.0.0", "1.1.0"),
    ("range with an end", "#>=1.0 <1.1", False, "1.0.0", "1.0.0"),
    ("folder and branch", "//skills#main", True, None, None),
]


def pin(kind, reference, moves, version, later, transport, machine):
    """What an upgrade does to a pack with this reference."""
    steps = Steps(machine)
    name = f"pin-{re.sub('[^a-z]+', '-', kind)}-{transport}"
    origin = Origin(machine, name)
    shape = next(each for each in shapes.SHAPES if each.name == "flat")
    files = shape.files(shapes.FIRST)
    if reference.startswith("//"):
        # The folder of the skills is read as a repository of its own, so the skills are folders at its root.
        shape = shapes.Shape("below", shape.files, shape.skills, shape.edited, shape.added, shape.dropped)
    old = origin.publish(files, "Begin", tag="v1.0.0")
    reference = reference.format(short=old[:10], full=old)
    machine.start()
    source = machine.address(transport, name) + reference
    steps.cairn("add", "add", source, "--all", "--yes")
    written = re.search(r'source = "([^"]*' + re.escape(name) + r'[^"]*)"', machine.lock())
    steps.check(written, f"the lock does not name the source:\n{machine.lock()[:600]}")
    steps.pinned(written.group(1), old, version)
    second = shape.files(shapes.SECOND)
    new = origin.publish(second, "Move on", tag="v1.1.0")
    steps.cairn("sync", "sync", writes=False)
    steps.cairn("upgrade --check", "upgrade", "--repo-only", "--check", code=1 if moves else 0, writes=False)
    steps.cairn("upgrade", "upgrade", "--repo-only", "--yes", writes=moves)
    steps.pinned(written.group(1), new if moves else old, later if moves else version)
    at = shapes.SECOND if moves else shapes.FIRST
    steps.installed(shape, at, sorted(shape.skills(at)), second if moves else files)
    steps.cairn("remove", "remove", source, "--yes")
    steps.check(machine.status() == "", f"git status:\n{machine.status()}")
    return steps.checks


def main():
    parser = argparse.ArgumentParser(description="Packs of git repositories, over three transports, from add to remove.")
    parser.add_argument("cairn", help="the built executable")
    parser.add_argument("--short", action="store_true", help="a part, for CI")
    parser.add_argument("--only", action="append", help="a shape; may be repeated")
    parser.add_argument("--over", action="append", choices=TRANSPORTS, help="a transport; may be repeated")
    parser.add_argument("--part", action="append", choices=PARTS, help="a part; may be repeated")
    parser.add_argument("--keep", help="a new folder to work in, which is kept")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--at", help="where to work; default: /dev/shm, else the temporary folder")
    options = parser.parse_args()
    cairn = servers.ready("trial", options.cairn)
    if cairn is None:
        return 2
    os.umask(0o022)
    at = options.at or ("/dev/shm" if os.access("/dev/shm", os.W_OK) else None)
    if options.keep:
        os.makedirs(options.keep)
        return play(os.path.realpath(options.keep), cairn, options)
    with tempfile.TemporaryDirectory(prefix="cairn-git-", dir=at) as base:
        return play(os.path.realpath(base), cairn, options)


def rows(options):
    """Every (part, what, transport, function of a machine that returns the number of checks) that was asked for."""
    for number, shape in enumerate(shapes.SHAPES):
        for place, transport in enumerate(TRANSPORTS):
            what = f"{shape.name} {shape.reference}".strip()
            if not options.short or transport == "file" or number % 4 == place:
                yield "shapes", what, transport, functools.partial(all_of, shape, transport)
    for shape in shapes.SHAPES:
        for tag in shape.locales:
            yield "locales", f"{shape.name} {tag}", "file", functools.partial(in_language, shape, tag)
    for number, one in enumerate(PINS):
        for place, transport in enumerate(TRANSPORTS):
            if not options.short or number % 3 == place:
                yield "pins", one[0], transport, functools.partial(pin, *one, transport)
    for what, do in terminal.CASES:
        yield "terminal", what, "smart", functools.partial(do, Origin, Steps)
    for case in frozen.CASES:
        for transport in TRANSPORTS[:1] if options.short else TRANSPORTS:
            yield "frozen", case.name, transport, functools.partial(frozen.play, case, transport, Origin, Steps)


def play(base, cairn, options):
    started = time.monotonic()
    table = Table("part", "what", "over", "checks", "ms", "result")
    wanted = [
        row for row in rows(options)
        if (not options.part or row[0] in options.part) and (not options.over or row[2] in options.over)
        and (not options.only or row[1].split()[0] in options.only)]

    def run(number):
        machine = Machine(os.path.join(base, str(number)), cairn)
        begun = time.monotonic()
        try:
            return wanted[number][3](machine), None, time.monotonic() - begun
        except (Broken, frozen.Skipped, OSError) as reason:
            return "", reason, time.monotonic() - begun
        finally:
            machine.close()
            if not options.keep:
                remove(machine.base)

    with concurrent.futures.ThreadPoolExecutor(max(1, options.jobs)) as pool:
        for (part, what, transport, _), (checks, reason, seconds) in zip(wanted, pool.map(run, range(len(wanted)))):
            result = "ok"
            if isinstance(reason, frozen.Skipped):
                table.skipped += 1
                result = f"skipped: {reason}"
            elif reason is not None:
                result = "FAILED"
                table.fail(f"{part}, {what}, over {transport}", reason)
            table.row(part, what, transport, checks, f"{seconds * 1000:.0f}", result)
    return table.end(f"packs of git repositories, {time.monotonic() - started:.0f} s")


if __name__ == "__main__":
    sys.exit(main())
