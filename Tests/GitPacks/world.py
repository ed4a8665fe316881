"""A machine for one trial: a home, a state, a cache and a PATH of its own, and what is measured of a repository on it."""

import hashlib
import os
import pathlib
import re
import shutil
import signal
import stat
import subprocess
import time

SLOW = 120  # seconds after which a command counts as hanging

REAL_GIT = shutil.which("git")

# A `git` that has no network: the calls that would need one are noted and fail as git does without a connection.
OFFLINE_GIT = """#!/bin/sh
for word in "$@"; do
  case "$word" in
    fetch|ls-remote|clone|pull|push|fetch-pack|remote-http|remote-https|http-fetch|archive)
      echo "$*" >>"{log}"
      echo "fatal: unable to access the server: Could not resolve host: offline.invalid" >&2
      exit 128 ;;
  esac
done
exec "{git}" "$@"
"""

# A `git` of another version.
OLD_GIT = """#!/bin/sh
for word in "$@"; do
  if [ "$word" = version ] || [ "$word" = --version ]; then echo "git version {version}"; exit 0; fi
done
exec "{git}" "$@"
"""


class Broken(Exception):
    """A promise that was not kept."""


class Run:
    """What a command exited with and printed."""

    def __init__(self, command, code, out, err, seconds):
        self.command, self.code, self.out, self.err, self.seconds = command, code, out, err, seconds

    @property
    def first_line(self):
        """The error, without the color and the folders of this machine; else the first line that was printed."""
        lines = [line for line in (self.err + "\n" + self.out).splitlines() if line.strip()]
        errors = [line for line in lines if line.startswith("error")]
        return (errors or lines or [""])[0]

    def __str__(self):
        return f"`cairn {' '.join(self.command)}` exited {self.code}\n{self.out[-1500:]}{self.err[-1500:]}"


class World:
    """A home, a state folder, a cache, a folder that repositories are served from, and the marker of planted programs."""

    def __init__(self, base, cairn):
        self.base = pathlib.Path(base)
        self.cairn_path = cairn
        self.home = self.base / "home"
        self.served = self.base / "served"
        self.markers = self.base / "markers"
        self.repo = self.base / "repo"
        for folder in (self.home, self.served, self.markers):
            folder.mkdir(parents=True, exist_ok=True)
        self.environment = {
            "PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": str(self.home), "LC_ALL": "C.UTF-8", "CI": "1",
            "XDG_STATE_HOME": str(self.base / "state"), "XDG_CACHE_HOME": str(self.base / "cache"),
            "XDG_CONFIG_HOME": str(self.base / "config"), "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "a",
            "GIT_COMMITTER_EMAIL": "a@example.org", "GIT_AUTHOR_DATE": "2026-01-01T00:00:00Z",
            "GIT_COMMITTER_DATE": "2026-01-01T00:00:00Z",
        }

    @property
    def cache(self):
        return self.base / "cache/cairn/git"

    # Programs

    def git(self, *arguments, at=None, data=None, check=True):
        """Runs git; returns what it prints, without the last line end."""
        done = subprocess.run(
            [REAL_GIT, *[str(each) for each in arguments]], cwd=at or self.repo, env=self.environment, input=data,
            capture_output=True, check=False)
        if check and done.returncode != 0:
            raise Broken(f"git {' '.join(map(str, arguments))}: {done.stderr.decode(errors='replace')}")
        return done.stdout.decode(errors="replace").rstrip("\n")

    def cairn(self, *command, at=None, slow=SLOW, **variables):
        """Runs cairn without a terminal, in the repository."""
        environment = dict(self.environment, **variables)
        started = time.monotonic()
        process = subprocess.Popen(
            [self.cairn_path, *command], cwd=at or self.repo, env=environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        try:
            out, err = process.communicate(timeout=slow)
            code = process.returncode
        except subprocess.TimeoutExpired:
            state = state_of(process.pid)
            process.send_signal(signal.SIGTERM)
            try:
                out, err = process.communicate(timeout=20)
            except subprocess.TimeoutExpired:
                process.kill()
                out, err = process.communicate()
            code, err = -1000, err + state
        run = Run(
            command, code, out.decode(errors="replace"), err.decode(errors="replace"), time.monotonic() - started)
        if re.search(r"[\x00-\x08\x0b-\x1f\x7f]", run.out + run.err):
            raise Broken(f"a control character in the output: {run}")
        return run

    def path_with(self, name, script):
        """The PATH with a program before all others."""
        folder = self.base / f"programs-{name}-{hashlib.sha256(script.encode()).hexdigest()[:8]}"
        folder.mkdir(exist_ok=True)
        program = folder / name
        program.write_text(script)
        program.chmod(0o755)
        return f"{folder}:{self.environment['PATH']}"

    def offline(self):
        """The variables of a machine without a network, and the file that notes each attempt to use one."""
        log = self.base / "network.log"
        log.write_text("")
        script = OFFLINE_GIT.replace("{log}", str(log)).replace("{git}", REAL_GIT)
        return {"PATH": self.path_with("git", script)}, log

    def old_git(self, version):
        return {"PATH": self.path_with("git", OLD_GIT.replace("{version}", version).replace("{git}", REAL_GIT))}

    def configure(self, *pairs):
        """Sets the user's own settings of git."""
        for name, value in pairs:
            self.git("config", "--global", name, value, at=self.base)

    # The user's repository

    def start(self, *options):
        """A new repository of the user with own files and an installation without skills, all of it committed."""
        remove(self.repo)
        self.repo.mkdir()
        self.git("init", "-q", "-b", "main")
        (self.repo / "AGENTS.md").write_text("# Our project\n\nBuild with `make`.\n")
        own = self.repo / ".agents/skills/our-own/SKILL.md"
        own.parent.mkdir(parents=True)
        own.write_text("---\nname: our-own\ndescription: Ours. Use it when we say so.\n---\n\n# Ours\n\nDo it.\n")
        run = self.cairn("init", "--profile", "none", "--yes", *options)
        if run.code != 0:
            raise Broken(str(run))
        self.commit("start")

    def commit(self, message, at=None):
        self.git("add", "--all", at=at)
        self.git("commit", "-q", "--allow-empty", "-m", message, at=at)

    def status(self, at=None):
        return self.git("status", "--porcelain", "--untracked-files=all", at=at)

    def lock(self, at=None):
        return ((at or self.repo) / ".cairn/lock.toml").read_text()

    def config(self, at=None):
        return ((at or self.repo) / ".cairn/config.toml").read_text()

    def left_in_cache(self):
        """Everything in the cache that is not a complete repository of a commit."""
        if not self.cache.exists():
            return []
        return sorted(
            f"{folder.name}/{name}" for folder in self.cache.iterdir() if folder.is_dir()
            for name in os.listdir(folder) if not re.fullmatch("[0-9a-f]{40}|[0-9a-f]{64}", name))


def remove(path):
    """Deletes a folder, also one with folders that nobody may write to."""
    def retry(function, name, _):
        os.chmod(os.path.dirname(name), 0o700)
        function(name)
    if os.path.lexists(path):
        shutil.rmtree(path, onerror=retry)


def snapshot(root, with_times=False):
    """Every file, link and folder below a folder, with its mode and bytes; not git's own, not Cairn's trash and lock."""
    found = {}
    for folder, folders, files in os.walk(root):
        at = os.path.relpath(folder, root)
        if at == ".":
            folders[:] = [name for name in folders if name != ".git"]
        if at == ".cairn":
            folders[:] = [name for name in folders if name != "trash"]
            files = [name for name in files if name != "lock.pid"]
        for name in folders + files:
            path = os.path.join(folder, name)
            status = os.lstat(path)
            if stat.S_ISLNK(status.st_mode):
                what = ("link", os.readlink(path))
            elif stat.S_ISDIR(status.st_mode):
                what = ("folder", status.st_mode)
            else:
                what = ("file", status.st_mode, pathlib.Path(path).read_bytes())
            times = (status.st_ino, status.st_mtime_ns) if with_times else ()
            found[os.path.normpath(os.path.join(at, name))] = what + times
    return found


def difference(before, after):
    """The paths that are not as before, for a message."""
    paths = sorted(path for path in set(before) | set(after) if before.get(path) != after.get(path))
    return ", ".join(
        ("+" if path not in before else "-" if path not in after else "~") + path for path in paths[:8])


def state_of(number):
    """What a process that does not end is waiting for, and its children, for a message."""
    lines = []
    for folder in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
            if int(folder.name) != number and int(fields[1]) != number:
                continue
            command = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
            waits = [(thread / "wchan").read_text() for thread in (folder / "task").iterdir()]
            files = [os.readlink(file) for file in (folder / "fd").iterdir()]
        except OSError:
            continue
        lines.append(f"{folder.name} {fields[0]} {command[-200:]} waits in {waits} has {files}")
    return ("\nit does not end: " + "\n".join(lines) + "\n").encode()


class Process(str):
    """The command line of a process, and its number."""

    number = 0


def processes_below(text, wait=0.0):
    """The processes whose command line has a text: git that was left running. Those that are about to end may take a while."""
    until = time.monotonic() + wait
    while True:
        found = []
        for number in os.listdir("/proc") if os.path.isdir("/proc") else []:
            if not number.isdigit() or int(number) == os.getpid():
                continue
            try:
                line = pathlib.Path(f"/proc/{number}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
            except OSError:
                continue
            if text in line:
                found.append(Process(line.strip()[-300:]))
                found[-1].number = int(number)
        if not found or time.monotonic() >= until:
            return found
        time.sleep(0.02)


class Table:
    """Rows of results, printed as they come."""

    def __init__(self, *columns):
        self.columns = columns
        self.failed = []
        self.rows = 0
        self.skipped = 0
        print("| " + " | ".join(columns) + " |")
        print("|" + " --- |" * len(columns), flush=True)

    def row(self, *cells):
        self.rows += 1
        print("| " + " | ".join(str(cell).replace("|", "\\|") for cell in cells) + " |", flush=True)

    def fail(self, name, reason):
        self.failed.append((name, str(reason)))

    def end(self, what):
        """Prints the failures in full and a summary; returns the exit code."""
        for name, reason in self.failed:
            print(f"\nFAILED {name}\n  " + reason.strip().replace("\n", "\n  "))
        skipped = f", {self.skipped} skipped" if self.skipped else ""
        print(f"\n{what}: {self.rows} rows, {len(self.failed)} failed{skipped}", flush=True)
        return 1 if self.failed else 0
