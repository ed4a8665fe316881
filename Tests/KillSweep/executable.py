#!/usr/bin/env python3
"""Kill test for the executable itself: afterwards it is entirely the old or entirely the new one, whatever ends the process.

    Tests/KillSweep/executable.py CAIRN CAIRN-RELEASE [--short] [--verbose]

Needs Linux and `strace`, and only Python's standard library. Works in its own folders, in memory if possible.

A newer executable is made from CAIRN by overwriting the version in its manifest. A signed feed in a folder offers it.
Then, for `self upgrade` and for `self rollback`, the command runs once under `strace` without interference, and every
system call that changes the disk is recorded. For each of these calls it runs again and is killed there, and again with
ENOSPC, EIO and EROFS instead of the kill. A call is selected by its name and its count in its thread, as strace counts.
The log shows which call was interrupted; if it was another one, the run is repeated with another count.

After each run, the executable is byte for byte the old or the new one and prints its version. An error is exit 2 with a
message and leaves the old executable; success leaves the new one. One more `self upgrade` ends with the new executable,
with the old one kept, and with no other files next to them or in Cairn's notes.

Prints `kills: N, faults: N, calls not met: N, wrong: N`; exits 1 if one of the last two is not 0.
"""

import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

CALLS = "openat write rename renameat renameat2 link linkat unlink unlinkat mkdir mkdirat fsync syncfs fchmod ftruncate".split()
ERRORS = ["ENOSPC", "EIO", "EROFS"]
SLOW = 120  # seconds after which a run counts as hanging
LINE = re.compile(r"^(\d+) +(\w+)\((.*)$")


class Stage:
    def __init__(self, base, cairn, release):
        self.base = pathlib.Path(base)
        self.run = self.base / "run"
        self.bin = self.run / "bin"
        self.log = self.base / "log"
        self.processor = min(os.sched_getaffinity(0))
        self.environment = {
            "PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": str(self.base / "home"), "LC_ALL": "C.UTF-8",
            "XDG_STATE_HOME": str(self.run / "state"), "CI": "1", "LIBDISPATCH_COOPERATIVE_POOL_STRICT": "1",
        }
        self.old = pathlib.Path(cairn).read_bytes()
        self.from_version = subprocess.check_output([cairn, "--version"], text=True).strip()
        self.new, self.to_version = self.newer()
        self.make_feed(release)
        self.bin.mkdir(parents=True)
        self.put("cairn", self.old)
        key = (self.base / "key.pub").read_text().strip()
        (self.bin / "cairn.receipt.json").write_text(
            '{"schema": 1, "product": "cairn", "executable": "%s", "feed": "file://%s", "keys": '
            '[{"alg": "ed25519", "key": "%s"}]}' % (self.bin / "cairn", self.base / "feed", key))
        self.save("upgrade")
        self.expect(["self", "upgrade"])
        self.save("rollback")

    def newer(self):
        parts = self.from_version.split(".")
        parts[1] = str(int(parts[1]) + 1)
        version = ".".join(parts)
        before, after = (f'name = "Cairn core"\nversion = "{v}"'.encode() for v in (self.from_version, version))
        if self.old.count(before) != 1 or len(before) != len(after):
            sys.exit("sweep: no version to overwrite in the executable")
        return self.old.replace(before, after), version

    def make_feed(self, release):
        target = f"linux-{os.uname().machine}"
        folder = self.base / "feed" / self.to_version
        folder.mkdir(parents=True)
        (folder / f"cairn-{self.to_version}-{target}").write_bytes(self.new)
        key = str(self.base / "key")
        for arguments in (
            ["keygen", key], ["index", str(self.base / "feed"), "--key", key + ".pub"],
            ["sign", str(self.base / "feed"), "--key", key],
        ):
            subprocess.run([release, *arguments], check=True, stdout=subprocess.DEVNULL)

    def put(self, name, content):
        path = self.bin / name
        path.write_bytes(content)
        path.chmod(0o755)

    def save(self, name):
        shutil.copytree(self.run, self.base / "saved" / name)

    def restore(self, name):
        shutil.rmtree(self.run, ignore_errors=True)
        shutil.copytree(self.base / "saved" / name, self.run)

    def cairn(self, command, strace=()):
        try:
            done = subprocess.run(
                [*strace, str(self.bin / "cairn"), *command], cwd=self.base, env=self.environment,
                stdin=subprocess.DEVNULL, capture_output=True, timeout=SLOW,
                preexec_fn=lambda: os.sched_setaffinity(0, {self.processor}))
        except subprocess.TimeoutExpired:
            return -1000, "", ""
        return done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace")

    def expect(self, command, code=0):
        got, out, err = self.cairn(command)
        if got != code:
            sys.exit(f"sweep: {' '.join(command)} exited {got}\n{out}{err}")

    def trace(self, calls, *inject):
        arguments = ["strace", "-f", "-qq", "-y", "-s", "40", "-o", str(self.log), "-e", "signal=none"]
        arguments += ["-e", "trace=" + ",".join(calls)]
        for text in inject:
            arguments += ["-e", "inject=" + text]
        return arguments

    def generic(self, name, rest):
        text = re.sub(r"( <unfinished \.\.\.>|\) += .*)$", "", rest)
        text = re.sub(r"-[0-9a-f]{16}\.", "-ID.", text.replace(str(self.run), "{run}"))
        text = re.sub(r"\b\d+<", "<", text)
        return f"{name}({text if name != 'write' else re.sub(r'>, .*', '>', text)})"

    def calls(self):
        """Every call in strace's log that may change the disk: (key, occurrence), count, name, whether interrupted, folder."""
        found, counts, same = [], {}, {}
        for line in self.log.read_text(errors="replace").splitlines():
            match = LINE.match(line)
            if not match:
                continue
            thread, name, rest = match.groups()
            # `openat` is filtered by folder, because the loader opens many other files; a call counts for each path it names.
            folder = re.match(r"\w+<([^>]*)>", rest) if name == "openat" else None
            named = re.search(r'"([^"]*)"', rest) if name == "openat" else None
            places = {match.group(1) for match in (folder, named) if match} if name == "openat" else {None}
            for place in places:
                counts[thread, name, place] = counts.get((thread, name, place), 0) + 1
            place = folder.group(1) if folder else None
            key = self.generic(name, rest)
            if "{run}" not in key or (name == "openat" and "O_CREAT" not in key):
                continue
            same[key] = same.get(key, 0) + 1
            cut = line.endswith("= ?") or line.endswith("<unfinished ...>") or "(INJECTED)" in line
            found.append(((key, same[key]), counts[thread, name, place], name, cut, place))
        return found


class Wrong(Exception):
    pass


class Sweep:
    def __init__(self, stage, name):
        self.stage = stage
        self.name = name
        self.command = ["self", name]
        # The executable before and after the command.
        self.before, self.after = (stage.old, stage.new) if name == "upgrade" else (stage.new, stage.old)
        stage.restore(name)
        code, out, err = stage.cairn(self.command, stage.trace(CALLS))
        if code != 0 or (stage.bin / "cairn").read_bytes() != self.after:
            sys.exit(f"sweep: {name} exited {code}\n{out}{err}")
        self.reference = stage.calls()

    def meet(self, wanted, ordinal, call, folder, what):
        """Runs the command with a kill or an error at exactly this call; None if the call was not met."""
        for _ in range(8):
            self.stage.restore(self.name)
            strace = self.stage.trace([call], f"{call}:{what}:when={ordinal}") + (["-P", folder] if folder else [])
            result = self.stage.cairn(self.command, strace)
            met = self.stage.calls()
            if wanted in [key for key, _, _, cut, _ in met if cut]:
                return result
            passed = [count for key, count, _, _, _ in met if key == wanted]
            ordinal = passed[0] if passed and passed[0] != ordinal else ordinal + 1
        return None

    def check(self, kind, result):
        code, out, err = result
        now = (self.stage.bin / "cairn").read_bytes()
        if now not in (self.stage.old, self.stage.new):
            raise Wrong(f"neither the old nor the new executable ({len(now)} bytes)")
        if kind == "kill":
            if code not in (-9, 137):
                raise Wrong(f"exit {code} in place of a kill: {err}")
        elif code == 0 and now != self.after:
            raise Wrong("exit 0, but not the new one")
        elif code == 2 and (now != self.before or not err.strip()):
            raise Wrong(f"exit 2, but not the old one: {err}")
        elif code not in (0, 2):
            raise Wrong(f"exit {code}: {out}{err}")
        version = self.stage.to_version if now == self.stage.new else self.stage.from_version
        code, out, err = self.stage.cairn(["--version"])
        if code != 0 or out.strip() != version:
            raise Wrong(f"--version exits {code}: {out}{err}")
        code, out, err = self.stage.cairn(["self", "upgrade"])
        if code != 0:
            raise Wrong(f"the next run exits {code}: {err}")
        names = sorted(os.listdir(self.stage.bin))
        kept = [name for name in names if name not in ("cairn", "cairn.receipt.json", "cairn.previous")]
        notes = sorted(os.listdir(self.stage.run / "state/cairn"))
        if kept or notes != ["latest.json", "trust.json"]:
            raise Wrong(f"left after the next run: {kept} {notes}")
        pair = [(self.stage.bin / name).read_bytes() for name in ("cairn", "cairn.previous") if name in names]
        if pair not in ([self.stage.new, self.stage.old],):
            raise Wrong("not the new one, with the old one kept, after the next run")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cairn")
    parser.add_argument("release")
    parser.add_argument("--short", action="store_true", help="every second kill, and an error here and there")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    if not shutil.which("strace"):
        print("sweep: strace is missing: apt-get install strace")
        return 2
    started = time.monotonic()
    counts = {"kill": 0, "fault": 0}
    wrong, missed = [], []
    at = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="cairn-sweep-", dir=at) as base:
        stage = Stage(base, os.path.realpath(options.cairn), os.path.realpath(options.release))
        for name in ("upgrade", "rollback"):
            sweep = Sweep(stage, name)
            for number, (key, ordinal, call, _, folder) in enumerate(sweep.reference):
                tasks = [("kill", "signal=SIGKILL")] if not options.short or number % 2 == 0 else []
                for turn, error in enumerate(ERRORS):
                    if not options.short or (number + turn) % 12 == 0:
                        tasks.append(("fault", f"error={error}"))
                for kind, what in tasks:
                    result = sweep.meet(key, ordinal, call, folder, what)
                    line = f"{name}: {what} at {key[0]} #{key[1]}"
                    if result is None:
                        missed.append(line)
                        continue
                    counts[kind] += 1
                    try:
                        sweep.check(kind, result)
                    except Wrong as error:
                        wrong.append(f"{line}: {error}")
                    if options.verbose:
                        print(wrong[-1] if wrong and wrong[-1].startswith(line) else line, flush=True)
    for line in wrong + ["not met: " + line for line in missed]:
        print(line)
    print(
        f"kills: {counts['kill']}, faults: {counts['fault']}, calls not met: {len(missed)}, wrong: {len(wrong)} "
        f"({time.monotonic() - started:.0f} s)")
    return 1 if wrong or missed else 0


if __name__ == "__main__":
    sys.exit(main())
