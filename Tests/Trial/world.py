"""The environment of a run: a folder with a home, packs and repositories, and snapshots of it."""

import hashlib
import os
import pathlib
import re
import select
import shutil
import signal
import stat
import subprocess
import time

import packs

TOKEN = re.compile(rb"tok-\d+-[0-9a-f]{6}")
SLOW = 20  # seconds; a command must take less
UNDER_STRACE = 60

# Folders below `.cairn/` with the files that `undo` restores or that a recovery uses.
KEEPING = ("txn/", "trash/", "conflicts/")


class Entry:
    """A file, link or folder on disk."""

    __slots__ = ("kind", "mode", "content", "tokens", "identity")

    def __init__(self, kind, mode, content, tokens, identity):
        self.kind = kind
        self.mode = mode
        self.content = content
        self.tokens = tokens
        self.identity = identity

    def value(self):
        """The parts that a user sees: no times and no inode numbers."""
        return (self.kind, self.mode, self.content)

    def exact(self):
        """The parts that change with any write."""
        return (self.kind, self.mode, self.content, self.identity)

    def __str__(self):
        if self.kind == "link":
            return f"a link to {self.content}"
        return f"a {self.kind} {self.mode:04o}" + (f" {self.content[:8]}" if self.content else "")


class Answer:
    """The result of a command: exit code (negative for a signal), both streams, duration."""

    def __init__(self, code, out, err, seconds):
        self.code = code
        self.out = out
        self.err = err
        self.seconds = seconds

    @property
    def text(self):
        return self.out + self.err

    @property
    def is_killed(self):
        return self.code in (-9, 137)


class World:
    """The folder of one run. It can have several repositories ("places"); one of them is the current one."""

    def __init__(self, base, cairn, processor=None):
        self.run = pathlib.Path(base)
        self.cairn = cairn
        self.processor = processor
        self.places = {"repo": "repo"}
        self.here = "repo"
        self.below = ""
        self.cache = {}
        # The last snapshot; None if anything ran since.
        self.last = None
        self.commands = 0
        self.seconds = 0.0
        shutil.rmtree(self.run, ignore_errors=True)
        for name in ("home", "state", "out", "repo"):
            (self.run / name).mkdir(parents=True)
        for version in packs.VERSIONS:
            packs.write(self.run / "packs" / version, version)
        shutil.copytree(self.run / "packs/1", self.run / "pack")
        (self.run / "home/.gitconfig").write_text(
            "[user]\nname = a\nemail = a@example.org\n[init]\ndefaultBranch = main\n[advice]\ndetachedHead = false\n"
            "[protocol \"file\"]\nallow = always\n[merge]\nconflictStyle = merge\n[gc]\nauto = 0\n")
        self.environment = {
            "PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": str(self.run / "home"), "LC_ALL": "C.UTF-8",
            "XDG_STATE_HOME": str(self.run / "state"), "XDG_CACHE_HOME": str(self.run / "home/.cache"),
            "XDG_CONFIG_HOME": str(self.run / "home/.config"), "GIT_CONFIG_NOSYSTEM": "1", "CI": "1",
            "RUN": str(self.run), "LIBDISPATCH_COOPERATIVE_POOL_STRICT": "1", "GIT_EDITOR": "true",
        }

    # Paths

    @property
    def top(self):
        """The current repository's folder."""
        return self.run / self.places[self.here]

    @property
    def root(self):
        """The repository root for Cairn, which may be below the current repository's folder."""
        return self.top / self.below if self.below else self.top

    @property
    def has_git(self):
        return os.path.lexists(self.top / ".git")

    # Running

    def bind(self):
        if self.processor is not None:
            os.sched_setaffinity(0, {self.processor})

    def shell(self, script):
        """A step of the user: a line of shell in the root. A failure is ignored."""
        self.last = None
        place = self.root if self.root.is_dir() else self.top
        if not place.is_dir():
            return
        try:
            subprocess.run(
                ["timeout", "60", "sh", "-c", script], cwd=place, env=self.environment, stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=self.bind)
        except FileNotFoundError:
            pass

    def git(self, *arguments):
        done = subprocess.run(
            ["git", *arguments], cwd=self.top, env=dict(self.environment, GIT_OPTIONAL_LOCKS="0"),
            stdin=subprocess.DEVNULL, capture_output=True)
        return done.returncode, done.stdout.decode(errors="replace")

    def expanded(self, arguments):
        return [argument.replace("$RUN", str(self.run)) for argument in arguments]

    def cairn_run(self, arguments, kill=None, without_git=False):
        """Runs a command in the root. `kill` is None, {"after": seconds} or {"call", "when", "error"}."""
        self.last = None
        place = self.root if self.root.is_dir() else self.top
        if not place.is_dir():
            place = self.run
        command = [self.cairn, *self.expanded(arguments)]
        limit, environment = SLOW, self.environment
        if kill and "call" in kill:
            how = f"error={kill['error']}" if kill.get("error") else "signal=SIGKILL"
            often = f"{kill['when']}+" if kill.get("error") else f"{kill['when']}"
            command = [
                "strace", "-f", "-qq", "-o", str(self.run / "out/trace"), "-e", f"trace={kill['call']}",
                "-e", f"inject={kill['call']}:{how}:when={often}", *command]
            limit = UNDER_STRACE
        if kill and "files" in kill:
            command = ["sh", "-c", f"ulimit -n {kill['files']}; exec \"$@\"", "sh", *command]
        if without_git:
            environment = dict(environment, PATH=str(self.run / "home"))
        out, err = self.run / "out/stdout", self.run / "out/stderr"
        started = time.monotonic()
        with open(out, "wb") as to_out, open(err, "wb") as to_err:
            process = subprocess.Popen(
                command, cwd=place, env=environment, stdin=subprocess.DEVNULL, stdout=to_out, stderr=to_err,
                preexec_fn=self.bind, start_new_session=True)
            try:
                if kill and "after" in kill and not ends_within(process, kill["after"]):
                    process.kill()
                ends_within(process, limit)
                code = process.wait(0.1)
            except subprocess.TimeoutExpired:
                code = -1000
            finally:
                try:
                    os.killpg(process.pid, signal.SIGKILL)
                except ProcessLookupError:
                    pass
                process.wait()
        seconds = time.monotonic() - started
        self.commands += 1
        self.seconds += seconds
        texts = [path.read_bytes().decode(errors="replace") for path in (out, err)]
        return Answer(code, *texts, seconds)

    # Snapshots

    def entry(self, path):
        status = os.lstat(path)
        identity = (status.st_ino, status.st_mtime_ns, status.st_size)
        mode = stat.S_IMODE(status.st_mode)
        if stat.S_ISLNK(status.st_mode):
            target = os.readlink(path)
            return Entry("link", 0o777, target, frozenset(found(os.fsencode(target))), identity)
        if stat.S_ISDIR(status.st_mode):
            return Entry("folder", mode, "", frozenset(), identity[:2])
        if not stat.S_ISREG(status.st_mode):
            return Entry("device", mode, "", frozenset(), identity)
        known = self.cache.get((identity, status.st_ctime_ns))
        if known is None:
            data = pathlib.Path(path).read_bytes()
            tokens = frozenset(found(data))
            if str(path).endswith("/.cairn/lock.toml"):
                # This state only records that an edit was reported; `undo` does not revert it.
                data = data.replace(b'state = "kept"', b'state = "managed"').replace(b"\r\n", b"\n")
                # Resolved conflict markers of git are not restored.
                if b"<<<<<<<" in data:
                    return Entry("file", mode, "conflicted", tokens, identity)
            known = (hashlib.sha256(data).hexdigest(), tokens)
            self.cache[(identity, status.st_ctime_ns)] = known
        return Entry("file", mode, *known, identity)

    def snapshot(self):
        """Everything in the current repository except `.git`, by path from the root (`../` above it)."""
        if self.last is not None:
            return self.last
        entries = {}
        top, root = str(self.top), str(self.root)
        for folder, folders, files in os.walk(top):
            if folder == top:
                folders[:] = [name for name in folders if name != ".git"]
                files = [name for name in files if name != ".git"]
            for name in files + folders:
                path = os.path.join(folder, name)
                try:
                    entries[relative(path, root)] = self.entry(path)
                except FileNotFoundError:
                    pass
        self.last = entries
        return entries

    def notes(self):
        """Cairn's own notes in the state folder."""
        entries = {}
        for folder, folders, files in os.walk(self.run / "state"):
            for name in files + folders:
                entries[os.path.join(folder, name)] = self.entry(os.path.join(folder, name)).exact()
        return entries

    def is_pending(self):
        """Whether a transaction is open here, or recorded as open anywhere."""
        return bool(names(self.root / ".cairn/txn") or names(self.run / "state/cairn/transactions"))

    # Copies of everything that a command may change, to try a command and then discard its changes

    def set_aside(self):
        self.last = None
        aside = self.run / "aside"
        shutil.rmtree(aside, ignore_errors=True)
        aside.mkdir()
        for name in (self.places[self.here], "state"):
            os.rename(self.run / name, aside / name)
            copy(aside / name, self.run / name)
        return aside

    def put_back(self, aside):
        self.last = None
        for name in (self.places[self.here], "state"):
            remove(self.run / name)
            os.rename(aside / name, self.run / name)
        shutil.rmtree(aside, ignore_errors=True)


def ends_within(process, seconds):
    """Waits for a process without polling, which `Popen.wait` with a time limit does."""
    try:
        handle = os.pidfd_open(process.pid)
    except (AttributeError, OSError):
        try:
            process.wait(seconds)
            return True
        except subprocess.TimeoutExpired:
            return False
    try:
        return bool(select.select([handle], [], [], seconds)[0])
    finally:
        os.close(handle)


def copy(source, to):
    subprocess.run(["cp", "-a", str(source), str(to)], check=True, stderr=subprocess.DEVNULL)


def remove(path):
    """Removes a tree, even if its folders are not writable."""
    for folder, folders, _ in os.walk(path):
        for name in folders:
            at = os.path.join(folder, name)
            if not os.path.islink(at) and not os.access(at, os.W_OK | os.X_OK):
                os.chmod(at, 0o700)
    shutil.rmtree(path, ignore_errors=True)


def relative(path, root):
    return path[len(root) + 1:] if path.startswith(root + "/") else os.path.relpath(path, root)


def names(folder):
    try:
        return set(os.listdir(folder))
    except (FileNotFoundError, NotADirectoryError):
        return set()


def found(data):
    return {token.decode() for token in TOKEN.findall(data)}


def zone(path):
    """live: the user's tree; kept: files for `undo` or a recovery; base: what Cairn wrote last."""
    if any(part.startswith(".cairn-") for part in path.split("/")):
        return "kept"
    if path.startswith(".cairn/"):
        rest = path[len(".cairn/"):]
        if rest.startswith(KEEPING):
            return "kept"
        if rest.startswith("base/") or rest in ("lock.toml", "lock.pid"):
            return "base"
    return "live"


def places_of(snapshot, which):
    """The paths that contain each token: token -> paths."""
    places = {}
    for path, entry in snapshot.items():
        if entry.tokens and zone(path) == which:
            for token in entry.tokens:
                places.setdefault(token, []).append(path)
    return places
