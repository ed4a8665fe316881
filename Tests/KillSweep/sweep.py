#!/usr/bin/env python3
"""Kill test: a command does all of its work or nothing, whatever ends the process.

    Tests/KillSweep/sweep.py PATH-OF-A-BUILT-CAIRN [--short] [--jobs 2] [--only NAME] [--kind KIND] [--every N]
        [--at DIR] [--verbose]

Needs Linux, git, and `strace` (Debian: `apt-get install strace`); exits 2 with a message if it is missing. Needs only
Python's standard library. Works in its own folders, in memory (/dev/shm) if possible.

What it does. Each scenario is a repository and one command that changes it:

    init      the first `init`, in a repository that already has an AGENTS.md, a CLAUDE.md with CRLF and an own skill
    choice    `init` again with another language and profile: files are replaced and deleted, links removed
    sync      `sync` with many changes: links deleted, an own skill added, the index edited, `links = "copy"`
    upgrade   `upgrade --repo-only` to the next version of a pack: one skill merged, one in conflict, one moved with the
              user's edits to its new name, others replaced, added and deleted, a folder turned into a file and a file
              into a folder
    undo      `undo` of `choice`, and `sync` after the kill
    undo-again   the same, and the same `undo` after the kill: it must not revert one more change
    finish    `sync` after a `choice` that was killed half way, after its commit point: the recovery is interrupted
    moved     like `choice`, and the repository's folder is renamed between the kill and the next run
    add       `add` of a pack from a git repository over `file://`, with an empty cache; afterwards the cache must hold this
              commit and nothing incomplete. Git's own processes are not traced; instead `add` is also killed after many
              different times, so that some of them are left running for a moment

The command runs once under `strace` without interference, and every system call that changes the disk is recorded. Then,
for each of these calls, the repository is set up again and the command is killed exactly there
(`inject=…:signal=SIGKILL`). The log of strace must name that call; otherwise the run is repeated with another count.
`openat` is only killed where it creates a file: after a kill at one that reads, the disk is the same as after a kill at
the next change. Then the same is done with errors instead of the kill (ENOSPC, EIO, EACCES, EROFS, and EINVAL, which is how a file system says that it lacks an operation; for a reading `openat`
EIO and EACCES in turn), and with permanent errors: from the Nth call on, all calls fail. The process is bound to one
processor, so that its calls have the same order each time.

After each kill:
  - every path has its old or its new bytes, links and permissions, and git only sees the expected files;
  - one more run (`sync` after `undo`) exits as usual, and the tree is byte for byte the new one (after `undo`: the old or
    the new one);
  - no temporary file, no open transaction and no note of one is left; trash and notes agree;
  - a further run changes nothing, not even a modification time.
After each error: exit 2 with a message, or success; the tree is old, or new, or completed by one more run; then the same
checks as above.

Finally the hostile editor: a thread saves AGENTS.md while `init` replaces it, in place, by rename, and slowly through an
open descriptor. The renames of cairn are delayed so that both happen at the same time (`edits` counts the runs where they
did). The last saved bytes must be in the file, or AGENTS.md must be reported as skipped and the bytes be in the trash.

Prints everything that went wrong, then one line, `kills: N, faults: N, reads: N, …, lost or mixed: 0`; exits 1 if anything went
wrong, or if a call that changes the disk was not met again. Of the `openat` calls that only read, a few in a thousand
share their count with calls of the loader and are not met, and so are some writes of output; they are counted. A full run is about 35,000 runs of the
command, 26,000 of them errors of calls that only read (`--kind read`); two idle processors do some 20,000 of them in an
hour. `--every 8` takes every eighth of those, `--kind` may be repeated, and `--short` takes about a minute.
"""

import argparse
import concurrent.futures
import hashlib
import os
import pathlib
import queue
import re
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import threading
import time

CALLS = (
    "openat openat2 write rename renameat renameat2 link linkat symlink symlinkat unlink unlinkat mkdir mkdirat "
    "fsync fdatasync syncfs fchmod fchmodat ftruncate rmdir"
).split()
OPENS = ("openat", "openat2")
ERRORS = ["ENOSPC", "EIO", "EACCES", "EROFS", "EINVAL"]
SLOW = 60  # seconds after which a run counts as hanging

AGENTS = "# Our project\n\nBuild with `make`.\n\n- never push to main\n"
CLAUDE = "# For Claude\r\n\r\nBe brief.\r\n"
OWN = "---\nname: own\ndescription: Ours alone.\n---\n\n# Own\n"


class Slot:
    """The working folder of one job, which has its own processor."""

    def __init__(self, base, number, cairn):
        self.base = pathlib.Path(base) / f"job{number}"
        self.run = self.base / "run"
        self.repo = self.run / "repo"
        self.state = self.run / "state"
        self.cache = self.run / "cache"
        self.saved = self.base / "saved"
        # A repository with a pack. Its address is a part of what is installed, so all jobs have the same.
        self.origin = pathlib.Path(base) / "origin"
        self.log = self.base / "log"
        self.cairn = cairn
        processors = sorted(os.sched_getaffinity(0))
        self.processor = processors[number % len(processors)]
        self.saved.mkdir(parents=True)
        self.environment = {
            "PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": str(self.base / "home"), "LC_ALL": "C.UTF-8",
            "XDG_STATE_HOME": str(self.state), "XDG_CACHE_HOME": str(self.cache), "GIT_CONFIG_NOSYSTEM": "1", "GIT_OPTIONAL_LOCKS": "0", "CI": "1",
            "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "a",
            "GIT_COMMITTER_EMAIL": "a@example.org", "LIBDISPATCH_COOPERATIVE_POOL_STRICT": "1",
        }
        (self.base / "home").mkdir()

    def git(self, *arguments):
        done = subprocess.run(
            ["git", *arguments], cwd=self.repo, env=self.environment, capture_output=True, check=True)
        return done.stdout.decode()

    def commit(self):
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", "x")

    def cairn_run(self, command, strace=(), cut=None):
        """Runs a command; returns its exit code (negative for a signal) and both output streams. `cut` is a time in seconds
        after which it is killed."""
        words = [word.replace("{origin}", str(self.origin)) for word in command[1:]]
        arguments = [self.cairn, command[0], "-C", str(self.repo), *words]
        out, err = self.run / "stdout", self.run / "stderr"
        with open(out, "wb") as to_out, open(err, "wb") as to_err:
            process = subprocess.Popen(
                [*strace, *arguments], cwd=self.base, env=self.environment, stdin=subprocess.DEVNULL,
                stdout=to_out, stderr=to_err, start_new_session=True,
                preexec_fn=lambda: os.sched_setaffinity(0, {self.processor}))
            try:
                code = process.wait(timeout=cut or SLOW)
            except subprocess.TimeoutExpired:
                # Without its group, cairn would go on without strace.
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
                code = -1000
        said = out.read_bytes().decode(errors="replace"), err.read_bytes().decode(errors="replace")
        out.unlink()
        err.unlink()
        return code, *said

    def keep(self, name):
        shutil.copytree(self.run, self.saved / name, symlinks=True)

    def move(self):
        """Renames the repository's folder."""
        moved = self.run / "moved"
        self.repo.rename(moved)
        self.repo = moved

    def restore(self, name):
        self.repo = self.run / "repo"
        shutil.rmtree(self.run, ignore_errors=True)
        shutil.copytree(self.saved / name, self.run, symlinks=True)

    def generic(self, text):
        """A text without the parts that differ between jobs and between runs."""
        text = text.replace(str(self.run), "{run}").replace(str(self.base), "{base}")
        text = re.sub(r"(\d{6})-[0-9a-f]{16}", r"\1-ID", text)
        text = re.sub(r"ID\.[0-9a-f]{32,64}", "ID.ROOT", text)
        text = re.sub(r"\b([0-9a-f]{40})\.\d+\.part", r"\1-ID.part", text)
        return re.sub(r"\b\d+ cairn ", "PID cairn ", text)


# The state on disk


def tree(repo):
    """Every file, link and folder by path, with bytes and permissions, without the files that are local to a machine."""
    found = {}
    for folder, folders, files in os.walk(repo):
        relative = os.path.relpath(folder, repo)
        at = "" if relative == "." else relative + "/"
        if relative == ".":
            folders[:] = [name for name in folders if name != ".git"]
        if relative == ".cairn":
            folders[:] = [name for name in folders if name != "trash"]
            files = [name for name in files if name != "lock.pid"]
        for name in sorted(files + folders):
            path = os.path.join(folder, name)
            status = os.lstat(path)
            if stat.S_ISLNK(status.st_mode):
                found[at + name] = ("link", os.readlink(path))
            elif stat.S_ISDIR(status.st_mode):
                found[at + name] = ("folder", oct(status.st_mode))
            else:
                digest = hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest()[:16]
                found[at + name] = ("file", oct(status.st_mode), status.st_size, digest)
    return found


def times(slot):
    """Inode numbers and times of all files, including Cairn's notes; a run that changes nothing must not change them."""
    found = {}
    for top in (slot.repo, slot.state):
        for folder, folders, files in os.walk(top):
            if folder == str(slot.repo):
                folders[:] = [name for name in folders if name != ".git"]
            for name in [".", *files, *folders]:
                status = os.lstat(os.path.join(folder, name))
                found[os.path.join(folder, name)] = (
                    status.st_ino, status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_mode)
    return found


def whole(slot):
    """Every file, link and folder of a run's folder by path: the repository with `.git` and the trash, and the notes."""
    found = {}
    for folder, folders, files in os.walk(slot.run):
        for name in files + folders:
            path = os.path.join(folder, name)
            status = os.lstat(path)
            if stat.S_ISLNK(status.st_mode):
                content = os.readlink(path)
            else:
                content = None if stat.S_ISDIR(status.st_mode) else pathlib.Path(path).read_bytes()
            found[os.path.relpath(path, slot.run)] = (status.st_mode, content)
    return found


def seen_by_git(slot):
    return set(slot.git("status", "--porcelain", "--untracked-files=all").splitlines())


def names(folder):
    try:
        return set(os.listdir(folder))
    except (FileNotFoundError, NotADirectoryError):
        return set()


def pending(slot):
    """Whether a transaction is open."""
    return bool(names(slot.repo / ".cairn/txn") or names(slot.state / "cairn/transactions"))


def strays(slot):
    """Everything that a finished run must not leave behind."""
    found = []
    if os.path.lexists(slot.repo / ".cairn/txn"):
        found.append(".cairn/txn: " + ", ".join(names(slot.repo / ".cairn/txn")))
    for name in sorted(names(slot.state / "cairn/transactions")):
        found.append("note of an open transaction: " + name)
    for name in sorted(names(slot.state / "cairn") - {"transactions", "history"}):
        found.append("in the state folder: " + name)
    for folder in sorted(names(slot.cache / "cairn/git")):
        for name in sorted(names(slot.cache / "cairn/git" / folder)):
            if not re.fullmatch("[0-9a-f]{40}", name):
                found.append("in the cache: " + name)
    trash = names(slot.repo / ".cairn/trash") - {"id", ".gitignore"}
    history = {name.split(".")[0] for name in names(slot.state / "cairn/history")}
    if trash != history:
        found.append(f"trash {sorted(trash)} and notes {sorted(history)} differ")
    for name in sorted(trash):
        if not (slot.repo / ".cairn/trash" / name / "journal.json").exists():
            found.append("no journal in the trash: " + name)
    for folder, folders, files in os.walk(slot.repo):
        found += [os.path.join(folder, name) for name in files + folders if name.startswith(".cairn-")]
    return found


def difference(one, other):
    rows = []
    for path in sorted(set(one) | set(other)):
        if one.get(path) != other.get(path):
            rows.append(f"{path}: {one.get(path)} instead of {other.get(path)}")
    return "; ".join(rows[:6]) + (f"; and {len(rows) - 6} more" if len(rows) > 6 else "")


# Scenarios


class Scenario:
    def __init__(self, name, command, start=None, before=None, follow_up=None, at_rest=None, may_stay_old=False,
        kills_only=False, moves=False, cuts=0):
        self.name = name
        self.command = command
        # The repository that the command starts with.
        self.start = start or name
        # The repository that counts as the old one.
        self.before = before or self.start
        # The run after the kill, and the one after that.
        self.follow_up = follow_up or command
        self.at_rest = at_rest or self.follow_up
        self.may_stay_old = may_stay_old
        self.kills_only = kills_only
        # Whether the repository's folder is renamed after the kill.
        self.moves = moves
        # How often it is killed after some time.
        self.cuts = cuts


SCENARIOS = [
    Scenario("init", ["init", "--yes", "--agent", "claude", "--skill", "release-retrospective"]),
    Scenario(
        "choice", ["init", "--yes", "--locale", "ko", "--profile", "minimal", "--skill", "release-retrospective"]),
    Scenario("sync", ["sync"]),
    Scenario("upgrade", ["upgrade", "--repo-only", "--yes", "--pack", "test.small"]),
    Scenario("undo", ["undo", "--yes"], follow_up=["sync"], may_stay_old=True),
    Scenario("undo-again", ["undo", "--yes"], start="undo", at_rest=["sync"], kills_only=True),
    Scenario("finish", ["sync"], before="choice", may_stay_old=True),
    Scenario("add", ["add", "file://{origin}", "--all", "--yes"], cuts=100),
    Scenario(
        "moved", ["init", "--yes", "--locale", "ko", "--profile", "minimal", "--skill", "release-retrospective"],
        start="choice", kills_only=True, moves=True),
]


def write_pack(folder, version, skills, manifest=""):
    """Writes a pack of skills; each value is the text of the skill's first step."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / "manifest.toml").write_text(
        f'schema = 1\n\n[pack]\nid = "test.small"\nname = "Small"\nversion = "{version}"\n\n'
        f'[locales]\nsource = "en"\navailable = ["en"]\n{manifest}')
    for name, first in skills.items():
        place = folder / "templates/locales/en/skills" / name / "SKILL.md"
        place.parent.mkdir(parents=True)
        place.write_text(
            f"---\nname: {name}\ndescription: Does it. Use when it is to be done.\n---\n\n"
            f"# It\n\n{first}\n\nAsk.\n\nTell.\n")


RETIRED = '''
[[retired]]
target = ".agents/skills/renamed"
since = "2.0.0"
replaced-by = ".agents/skills/name"
'''


def add_turned(slot, *files):
    """Adds files to a skill of the pack; the next version has files where this one has folders, and the reverse."""
    for file in files:
        place = slot.run / "pack/templates/locales/en/skills/replaced" / file
        place.parent.mkdir(exist_ok=True)
        place.write_text(f"{file}\n")


def set_up_upgrade(slot):
    """Makes a repository with edits and, next to it, a newer version of its pack."""
    slot.restore("init")
    names = "conflict gone merged renamed replaced".split()
    write_pack(slot.run / "pack", "1.0.0", {name: "Look." for name in names})
    add_turned(slot, "guide/one.md", "notes")
    expect(slot, ["init", "--yes", "--agent", "claude", "--pack", str(slot.run / "pack")])
    for name, old, new in [
        ("merged", "Tell.", "Tell us."), ("renamed", "Tell.", "Tell us."), ("conflict", "Look.", "Look, we said."),
    ]:
        path = slot.repo / ".agents/skills" / name / "SKILL.md"
        path.write_text(path.read_text().replace(old, new))
    slot.commit()
    names = "added conflict merged name replaced".split()
    write_pack(slot.run / "pack", "2.0.0", {name: "Look twice." for name in names}, RETIRED)
    add_turned(slot, "guide", "notes/one.md")
    slot.keep("upgrade")


def set_up_add(slot):
    """Makes a repository with a pack, and one to add it to, with an own skill of the user."""
    if not slot.origin.exists():
        for name in ("first", "second", "third"):
            place = slot.origin / "skills" / name
            (place / "references").mkdir(parents=True)
            (place / "SKILL.md").write_text(OWN.replace("own", name))
            (place / "references/more.md").write_text("# More\n\nThere is more.\n")
            (place / "run.sh").write_text("#!/bin/sh\necho done\n")
            (place / "run.sh").chmod(0o755)
        for command in (["init", "-q", "-b", "main"], ["add", "-A"], ["commit", "-q", "-m", "x"]):
            subprocess.run(["git", *command], cwd=slot.origin, env=slot.environment, check=True)
    slot.restore("installed")
    slot.keep("add")


def set_up(slot):
    """Makes the repository of every scenario with the commands that lead to it."""
    slot.repo.mkdir(parents=True)
    slot.git("init", "-q", "-b", "main")
    (slot.repo / "AGENTS.md").write_text(AGENTS)
    os.chmod(slot.repo / "AGENTS.md", 0o640)
    (slot.repo / "CLAUDE.md").write_bytes(CLAUDE.encode())
    own = slot.repo / ".claude/skills/own/SKILL.md"
    own.parent.mkdir(parents=True)
    own.write_text(OWN)
    slot.commit()
    slot.keep("init")

    expect(slot, SCENARIOS[0].command)
    slot.commit()
    slot.keep("installed")

    # This skill is the same in the other language, so the edit is kept.
    edited = slot.repo / ".agents/skills/release-retrospective/SKILL.md"
    edited.write_text(edited.read_text() + "\nAsk the operators first.\n")
    slot.commit()
    slot.keep("choice")

    expect(slot, SCENARIOS[1].command)
    slot.keep("undo")

    slot.restore("installed")
    links = [path for path in sorted((slot.repo / ".claude/skills").iterdir()) if path.is_symlink()]
    for link in links[::2]:
        link.unlink()
    mine = slot.repo / ".agents/skills/mine/SKILL.md"
    mine.parent.mkdir()
    mine.write_text(OWN.replace("own", "mine"))
    index = slot.repo / ".agents/skills/INDEX.md"
    lines = index.read_text().splitlines(keepends=True)
    rows = [number for number, line in enumerate(lines) if line.startswith("|") and "SKILL.md" in line]
    if rows:
        del lines[rows[0]]
    index.write_text("".join(lines) + "\nA line of ours.\n")
    config = slot.repo / ".cairn/config.toml"
    text = config.read_text()
    text = re.sub(r'(?m)^links *=.*$', 'links = "copy"', text) if re.search(r"(?m)^links *=", text) else text.replace(
        "\n", '\nlinks = "copy"\n', 1)
    config.write_text(text)
    slot.commit()
    slot.keep("sync")
    set_up_upgrade(slot)
    set_up_add(slot)


def expect(slot, command, code=0):
    got, out, err = slot.cairn_run(command)
    if got != code:
        sys.exit(f"sweep: {' '.join(command)} exited {got}\n{out}{err}")


class Reference:
    """The result of a scenario without interference."""

    def __init__(self, slot, scenario):
        self.scenario = scenario
        slot.restore(scenario.before)
        self.old = tree(slot.repo)
        self.old_git = seen_by_git(slot)
        slot.restore(scenario.start)
        self.start = whole(slot)
        self.code, out, err = slot.cairn_run(scenario.command, trace(slot, CALLS))
        if self.code not in (0, 1):
            sys.exit(f"sweep: {scenario.name} exited {self.code}\n{out}{err}")
        self.new = tree(slot.repo)
        self.new_git = seen_by_git(slot)
        self.calls = Call.read(slot)
        if self.new == self.old or strays(slot):
            sys.exit(f"sweep: {scenario.name} did nothing, or left {strays(slot)}\n{out}{err}")
        slot.restore(scenario.start)
        started = time.monotonic()
        slot.cairn_run(scenario.command)
        self.seconds = time.monotonic() - started
        before = times(slot)
        self.settled, out, err = slot.cairn_run(scenario.at_rest)
        if self.settled not in (0, 1) or before != times(slot):
            sys.exit(f"sweep: {scenario.name} is not at rest after one run\n{out}{err}")


class Call:
    """A system call of the reference run, and how to select it again."""

    LINE = re.compile(r"^(\d+) +(\w+)\((.*)$")

    def __init__(self, thread, name, ordinal, path, text):
        self.thread = thread
        self.name = name
        # The number of calls with that name (for `openat`: with that name and path) in its thread so far, including this
        # one, as strace counts.
        self.ordinal = ordinal
        # The path to filter by, because the loader and the main thread open many other files.
        self.path = path
        self.text = text
        # The number of equal calls in all threads so far, including this one.
        self.occurrence = 0

    @staticmethod
    def read(slot):
        """Every call in strace's log."""
        calls, counts, same = [], {}, {}
        for line in slot.log.read_text(errors="replace").splitlines():
            match = Call.LINE.match(line)
            if not match:
                continue
            thread, name, rest = match.groups()
            path = re.search(r'"([^"]*)"', rest).group(1) if name in OPENS else None
            # Names with random digits cannot be filtered by; such calls are counted among all calls.
            path = path and path.replace(str(slot.run), "{run}")
            if path and "-ID" in slot.generic(path):
                path = None
                counts[thread, name, None] = counts.get((thread, name, "all"), 0)
            counts[thread, name, path] = counts.get((thread, name, path), 0) + 1
            # A filter for a path matches its text and the folder that a call starts in.
            folder = re.match(r"\d+<([^>]*)>", rest) if name in OPENS else None
            if folder:
                folder = folder.group(1).replace(str(slot.run), "{run}")
                counts[thread, name, folder] = counts.get((thread, name, folder), 0) + 1
            counts[thread, name, "all"] = counts.get((thread, name, "all"), 0) + 1
            calls.append(Call(thread, name, counts[thread, name, path], path, Call.generic(slot, name, rest)))
            same[calls[-1].key] = calls[-1].occurrence = same.get(calls[-1].key, 0) + 1
        return calls

    @staticmethod
    def generic(slot, name, rest):
        rest = re.sub(r"( <unfinished \.\.\.>|\) += .*)$", "", slot.generic(rest))
        rest = re.sub(r"\b\d+<", "<", rest)
        # Written bytes are left out, because they contain times and digests.
        return rest[:60] if name != "write" else re.sub(r'>, ".*', ">", rest)

    @property
    def key(self):
        return f"{self.name}({self.text})"

    @property
    def is_reading(self):
        return self.name in OPENS and "O_CREAT" not in self.key

    @property
    def is_output(self):
        """A write to the terminal, of which the number depends on how git's answers arrive: nothing on the disk."""
        return self.name == "write" and ("{run}/stdout" in self.key or "{run}/stderr" in self.key)

    @property
    def is_elsewhere(self):
        """Whether the call is for a pipe or a library, not for the repository or Cairn's notes."""
        if self.name in OPENS:
            return "{run}" not in self.text
        return self.name == "write" and "{run}" not in self.text


class Moment:
    """A time at which a command is killed, as a part of the time that it takes."""

    is_reading = is_output = False

    def __init__(self, number, count):
        self.part = (number + 1) / (count + 1)
        self.ordinal = number
        self.key = f"{self.part:.0%} of the time"


def trace(slot, calls, *inject):
    arguments = ["strace", "-f", "-b", "execve", "-qq", "-y", "-s", "200", "-o", str(slot.log)]
    arguments += ["-e", "trace=" + ",".join(calls), "-e", "signal=none"]
    for text in inject:
        arguments += ["-e", "inject=" + text]
    return arguments


class Violation(Exception):
    pass


class NotMet(Exception):
    """The call was not met again."""


class Sweep:
    def __init__(self, slot, reference):
        self.slot = slot
        self.reference = reference
        self.scenario = reference.scenario

    def meet(self, call, what):
        """Sets up the repository and runs the command with a kill or an error at exactly this call."""
        ordinal = call.ordinal
        for _ in range(8):
            self.slot.restore(self.scenario.start)
            code, out, err = self.slot.cairn_run(
                self.scenario.command, self.trace(call, f"{call.name}:{what}:when={ordinal}"))
            met = Call.read(self.slot)
            hits = self.cut_short(what, met)
            if (call.key, call.occurrence) in [(hit.key, hit.occurrence) for hit in hits]:
                return code, out, err
            # If the call was not interrupted, its count is known now; if it is not in the log, it would come later.
            passed = [each.ordinal for each in met if (each.key, each.occurrence) == (call.key, call.occurrence)]
            ordinal = passed[0] if passed else ordinal + 1
        raise NotMet(f"{call.key} #{call.ordinal}, last met {[hit.key for hit in hits]}")

    def trace(self, call, inject):
        arguments = trace(self.slot, [call.name], inject)
        return arguments + (["-P", call.path.replace("{run}", str(self.slot.run))] if call.path else [])

    def cut_short(self, what, calls):
        """The calls of the last run where the kill or the error may have happened."""
        latest, calls, found = {}, iter(calls), []
        for line in self.slot.log.read_text(errors="replace").splitlines():
            thread = line.split(" ", 1)[0]
            if Call.LINE.match(line):
                latest[thread] = next(calls)
                is_open = line.endswith("= ?") or line.endswith("<unfinished ...>")
                if what.startswith("signal") and is_open:
                    found.append(latest[thread])
            if "(INJECTED)" in line:
                found.append(latest[thread])
        return found

    def kill(self, call):
        code, out, err = self.meet(call, "signal=SIGKILL")
        if code != -9 and code != 137:
            raise Violation(f"exit {code} in place of a kill; {err}")
        self.check_every_path()
        self.check_git(self.reference.old_git | self.reference.new_git)
        if self.scenario.moves:
            self.slot.move()
        self.check_follow_up(must_be_new=not self.scenario.may_stay_old)

    def cut(self, moment):
        """Kills the command after a part of the time that it takes."""
        self.slot.restore(self.scenario.start)
        self.slot.cairn_run(self.scenario.command, cut=max(0.001, self.reference.seconds * moment.part))
        self.check_every_path()
        self.check_git(self.reference.old_git | self.reference.new_git)
        self.check_follow_up(must_be_new=not self.scenario.may_stay_old)

    def fault(self, call, error, stays=False):
        if stays:
            self.slot.restore(self.scenario.start)
            code, out, err = self.slot.cairn_run(
                self.scenario.command, self.trace(call, f"{call.name}:error={error}:when={call.ordinal}+"))
        else:
            code, out, err = self.meet(call, f"error={error}")
        if code not in (2, self.reference.code):
            raise Violation(f"exit {code}; {out} {err}")
        if code == 2 and not err.strip():
            raise Violation("exit 2 without a word")
        if code == 2 and whole(self.slot) == self.reference.start:
            # Nothing at all was changed, so what follows is what follows the start, whose result is known.
            return
        self.check_every_path()
        now = tree(self.slot.repo)
        if code != 2 and now != self.reference.new:
            raise Violation("exit 0 but not wholly new: " + difference(now, self.reference.new))
        if code == 2 and not pending(self.slot) and not stays and now not in (self.reference.old, self.reference.new):
            raise Violation("exit 2, mixed: " + difference(now, self.reference.old) + " | " + err)
        self.check_git(self.reference.old_git | self.reference.new_git)
        self.check_follow_up(must_be_new=not self.scenario.may_stay_old)

    # What must be true

    def check_every_path(self):
        """Each path has its old or its new content, independent of the others."""
        now = tree(self.slot.repo)
        old, new = self.reference.old, self.reference.new
        for path in sorted(set(now) | set(old) | set(new)):
            if path == ".cairn" or path == ".cairn/txn" or path.startswith(".cairn/txn/"):
                continue
            if now.get(path) in (old.get(path), new.get(path)):
                continue
            if path == ".cairn/.gitignore" and path not in old and now[path][2] in (0, 43):
                # This file hides the folder until the first run is complete.
                continue
            if path == ".cairn/base" or (now.get(path) or "x")[0] == "folder":
                continue
            kinds = {(tree.get(path) or "x")[0] for tree in (old, new)}
            if now.get(path) is None and kinds in ({"link", "folder"}, {"file", "folder"}):
                continue
            raise Violation(f"neither old nor new: {path}: {now.get(path)}, {old.get(path)}, {new.get(path)}")

    def check_git(self, expected):
        unexpected = seen_by_git(self.slot) - expected
        # While old and new files are mixed, git may report a deleted file as changed, and a changed one as deleted.
        paths = {row[3:] for row in expected}
        unexpected = {row for row in unexpected if row[3:] not in paths and not self.is_between(row[3:])}
        if unexpected:
            raise Violation(f"git sees {sorted(unexpected)[:5]}")

    def is_between(self, path):
        path = path.strip('"')
        return path in self.reference.old or path in self.reference.new

    def check_follow_up(self, must_be_new):
        is_done = tree(self.slot.repo) == self.reference.new and not pending(self.slot)
        first = times(self.slot)
        code, out, err = self.slot.cairn_run(self.scenario.at_rest if is_done else self.scenario.follow_up)
        if code not in (self.reference.code, self.reference.settled):
            raise Violation(f"the next run exits {code}: {out} {err}")
        now = tree(self.slot.repo)
        if now == self.reference.new:
            expected = self.reference.new_git
        elif now == self.reference.old and not must_be_new:
            expected = self.reference.old_git
        else:
            raise Violation("mixed after the next run: " + difference(now, self.reference.new) + f" | {out} {err}")
        found = seen_by_git(self.slot)
        if found != expected:
            raise Violation(f"git sees {sorted(found ^ expected)[:5]} after the next run")
        left = strays(self.slot)
        if left:
            raise Violation("left: " + "; ".join(left))
        before = times(self.slot)
        if is_done and before == first and code == self.reference.settled:
            # The next run was the one at rest already, and changed nothing.
            return
        code, out, err = self.slot.cairn_run(self.scenario.at_rest)
        after = times(self.slot)
        if code != self.reference.settled:
            raise Violation(f"the run after the next exits {code}: {out} {err}")
        if before != after:
            raise Violation("the run after the next changes " + difference(after, before))


def prepare_finish(slot, reference):
    """Makes the repository that `finish` starts with: a `choice` killed half way through its renames."""
    renames = [call for call in reference.calls if call.name == "renameat2"]
    sweep = Sweep(slot, reference)
    sweep.meet(renames[len(renames) // 2], "signal=SIGKILL")
    slot.keep("finish")


def tasks(reference, short, every=1):
    """Every (kind, call, error) of a scenario, in the order of its calls."""
    writing = [call for call in reference.calls if not call.is_reading and not call.is_elsewhere]
    reading = [call for call in reference.calls if call.is_reading and not call.is_elsewhere]
    found = [("kill", call, None) for call in writing]
    cuts = reference.scenario.cuts
    found += [("cut", Moment(number, cuts), None) for number in range(cuts)]
    if reference.scenario.kills_only:
        writing, reading = [], []
    for number, call in enumerate(writing):
        found += [("fault", call, error) for error in ERRORS]
    for number, call in enumerate(reading):
        if number % every == 0:
            found.append(("read", call, ["EIO", "EACCES"][number // every % 2]))
    for call in writing:
        if call.name in ("mkdirat", "symlinkat"):
            found.append(("stays", call, "ENOSPC"))
        if call.name in ("renameat2", "renameat", "unlinkat", "mkdirat", "symlinkat"):
            found.append(("stays", call, "EROFS"))
    if not short:
        return found
    kinds = {}
    for task in found:
        kinds.setdefault(task[0], []).append(task)
    sample = []
    for kind, group in kinds.items():
        share = {"kill": 8, "cut": 4, "fault": 4, "read": 2, "stays": 1}[kind]
        step = max(1, len(group) / share)
        sample += [group[int(number * step)] for number in range(min(share, len(group)))]
    return sample


# The hostile editor


class Editor(threading.Thread):
    """Saves a file a few times, each time with another last line, as soon as a transaction is past its commit
    point. Before that, a save only makes cairn refuse to start."""

    def __init__(self, slot, manner, saves, pause):
        super().__init__()
        self.slot = slot
        self.path = slot.repo / "AGENTS.md"
        self.manner = manner
        self.saves = saves
        self.pause = pause
        self.text = self.path.read_text()
        self.saved = None
        # Whether the last save happened while cairn was still running.
        self.met = False
        self.ends = threading.Event()

    def run(self):
        while not self.is_applying():
            if self.ends.is_set():
                return
        for number in range(self.saves):
            self.save(self.text + f"edit {number}\n")
            self.met = self.is_applying()

    def is_applying(self):
        folder = self.slot.repo / ".cairn/txn"
        return any((folder / name / "journal.json").exists() for name in names(folder))

    def save(self, text):
        if self.manner == "rename":
            beside = self.path.with_name("AGENTS.md~")
            beside.write_text(text)
            os.chmod(beside, 0o640)
            time.sleep(self.pause)
            os.rename(beside, self.path)
        elif self.manner == "in place":
            time.sleep(self.pause)
            self.path.write_text(text)
        else:
            # Opened, kept open for a while, and then written through the same descriptor.
            with open(self.path, "r+") as file:
                time.sleep(self.pause)
                file.write(text)
                file.truncate()
        self.saved = text


def block_taken_out(text):
    return re.sub(r"(?s)\n*<!-- cairn:begin.*?<!-- cairn:end[^\n]*-->\n*", "\n", text)


def edit_hostilely(slot, manner, delay, number):
    """Runs `init` against one editor; returns whether both ran at the same time, and what was lost."""
    slot.restore("installed")
    path = slot.repo / "AGENTS.md"
    editor = Editor(slot, manner, saves=1 + number % 3, pause=(number % 20) * 0.0005)
    strace = ()
    if delay:
        strace = trace(slot, ["renameat2", "linkat"], f"renameat2:delay_enter={delay}:delay_exit={delay}")
    editor.start()
    code, out, err = slot.cairn_run(["init", "--yes", "--locale", ["ko", "es", "fr"][number % 3]], strace)
    editor.ends.set()
    editor.join()
    if code not in (0, 1):
        return editor.met, f"{manner}, {delay} µs: exit {code}: {err}"
    now = path.read_text()
    saved = editor.saved
    if saved is None or now == saved or block_taken_out(now) == block_taken_out(saved):
        return editor.met, None
    kept = any(
        file.read_bytes() == saved.encode() for file in (slot.repo / ".cairn/trash").rglob("*") if file.is_file())
    if kept and "AGENTS.md" in err:
        return editor.met, None
    last = now.splitlines()[-1]
    return editor.met, (
        f"{manner}, {delay} µs: the last of {editor.saves} saves is not in place (there: {last!r}); "
        f"in the trash: {kept}; said: {err}")


def main():
    parser = argparse.ArgumentParser(description="Kills cairn at every system call and looks at what is left.")
    parser.add_argument("cairn", help="the built executable")
    parser.add_argument("--short", action="store_true", help="a spread sample, for CI")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--only", action="append", help="one scenario, or editor; may be repeated")
    parser.add_argument("--kind", action="append", choices=["kill", "cut", "fault", "read", "stays"])
    parser.add_argument("--every", type=int, default=1, help="of the calls that only read, every Nth gets its error")
    parser.add_argument("--at", help="where to work; default: /dev/shm, else the temporary folder")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    if shutil.which("strace") is None:
        print("sweep: there is no strace here; `apt-get install strace`", file=sys.stderr)
        return 2
    cairn = os.path.realpath(options.cairn)
    if not os.access(cairn, os.X_OK):
        print(f"sweep: {options.cairn} is no executable", file=sys.stderr)
        return 2
    at = options.at or ("/dev/shm" if os.access("/dev/shm", os.W_OK) else None)
    with tempfile.TemporaryDirectory(prefix="cairn-sweep-", dir=at) as base:
        return sweep(os.path.realpath(base), cairn, options)


def sweep(base, cairn, options):
    os.umask(0o022)
    started = time.monotonic()
    slots = [Slot(base, number, cairn) for number in range(max(1, options.jobs))]
    free = queue.SimpleQueue()
    for slot in slots:
        set_up(slot)
        prepare_finish(slot, Reference(slot, SCENARIOS[1]))
        free.put(slot)
    counts = {"kill": 0, "cut": 0, "fault": 0, "read": 0, "stays": 0, "editor": 0}
    wrong, missed, unmet = [], [], 0

    def do(reference, kind, call, error):
        slot = free.get()
        try:
            # The order of the threads can differ between runs; a call that was not met this time may be met next time.
            for _ in range(5):
                try:
                    one = Sweep(slot, reference)
                    if kind == "kill":
                        one.kill(call)
                    elif kind == "cut":
                        one.cut(call)
                    else:
                        one.fault(call, error, stays=kind == "stays")
                    return None
                except NotMet as reason:
                    last = reason
            return last
        except Violation as violation:
            return str(violation)
        finally:
            free.put(slot)

    with concurrent.futures.ThreadPoolExecutor(len(slots)) as pool:
        for scenario in SCENARIOS:
            if options.only and scenario.name not in options.only:
                continue
            slot = free.get()
            reference = Reference(slot, scenario)
            free.put(slot)
            planned = tasks(reference, options.short, max(1, options.every))
            if options.kind:
                planned = [task for task in planned if task[0] in options.kind]
            if options.verbose:
                print(f"{scenario.name}: {len(planned)} runs, {time.monotonic() - started:.0f} s", flush=True)
            for task, result in zip(planned, pool.map(lambda task: do(reference, *task), planned)):
                kind, call, error = task
                counts[kind] += 1
                if result is None:
                    continue
                if isinstance(result, NotMet) and (call.is_reading or call.is_output):
                    unmet += 1
                    continue
                line = f"{scenario.name}: {kind} {error or ''} at {call.key} #{call.ordinal}: {result}"
                (missed if isinstance(result, NotMet) else wrong).append(line)
                if options.verbose:
                    print(line, flush=True)
    if not options.only or "editor" in options.only:
        rounds = 1 if options.short else 60
        for manner in ("in place", "rename", "slow"):
            for delay in (0, 300, 1000):
                for number in range(rounds):
                    met, lost = edit_hostilely(slots[0], manner, delay, number)
                    counts["editor"] += met
                    if lost:
                        wrong.append("editor: " + lost)
                        if options.verbose:
                            print(wrong[-1], flush=True)
    if not options.verbose:
        for line in wrong + missed:
            print(line)
    print(
        f"kills: {counts['kill'] + counts['cut']}, faults: {counts['fault'] + counts['stays']}, reads: {counts['read']}, edits: {counts['editor']}, "
        f"calls not met again: {len(missed) + unmet}, lost or mixed: {len(wrong)} ({time.monotonic() - started:.0f} s)")
    return 1 if wrong or missed else 0


if __name__ == "__main__":
    sys.exit(main())
