#!/usr/bin/env python3
"""Repositories, servers, addresses and caches that attack: each gets a clear error, and nothing is written.

    Tests/GitPacks/hostile.py PATH-OF-A-BUILT-CAIRN [--short] [--only TEXT]… [--jobs 2]

Needs git with `http-backend`, and only Python's standard library (`openssl` for the one case with HTTPS); no network but
loopback. The cases are in attacks.py. Each one starts with a user's repository that is installed and committed, prepares
its attack, and runs cairn. Checked for each:

  - the exit code, and words of the message (mostly the id of the error);
  - that no file of the user's repository is other than before, not even its modification time, nor one of Cairn's state,
    nor of the home folder; where a part of a pack may be installed, that exactly this part is;
  - that no program was run that the repository, the server or the cache brought: each would leave a marker;
  - that nothing incomplete is left in the cache, and no git process;
  - that the output has no control characters, and the run ends in time.

Prints a table (attack, answer, exit code, written), the failures in full, and a summary; exits 1 if anything failed.
`--short` is for CI and leaves out the largest repositories and the longest waits.
"""

import argparse
import concurrent.futures
import os
import shutil
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import attacks
import servers
from world import Broken, Table, World, difference, processes_below, remove, snapshot


class Target(World):
    """A user's machine that is attacked."""

    def __init__(self, base, cairn, installed):
        super().__init__(base, cairn)
        self.servers = []
        shutil.copytree(installed, self.repo, symlinks=True)
        self.last = None

    def serve(self, server):
        self.servers.append(server)
        return server

    def close(self):
        for server in self.servers:
            server.close()

    def everything(self):
        """What no attack may change."""
        return {
            "repository": snapshot(self.repo, with_times=True), "state": snapshot(self.base / "state"),
            "home": snapshot(self.home)}

    def judge(self, *command, code, says, installs=None, seconds=60, **variables):
        """Runs cairn and checks everything. `installs` are the files below .agents/skills that are new; None for none, and
        then nothing at all may change."""
        before = self.everything()
        run = self.cairn(*command, slow=seconds, **variables)
        self.last = run
        after = self.everything()
        markers = sorted(os.listdir(self.markers))
        if markers:
            raise Broken(f"a program was run: {markers}; {run}")
        if run.code not in (code if isinstance(code, tuple) else (code,)):
            raise Broken(f"exit code {run.code}, not {code}: {run}")
        for text in [says] if isinstance(says, str) else says:
            if text not in run.out + run.err:
                raise Broken(f"does not say {text!r}: {run}")
        if installs is None:
            for name in before:
                if before[name] != after[name]:
                    raise Broken(f"writes in the {name}: {difference(before[name], after[name])}; {run}")
        else:
            top = ".agents/skills/"
            new = {
                path[len(top):] for path, what in after["repository"].items()
                if path not in before["repository"] and path.startswith(top) and what[0] != "folder"}
            if new != set(installs):
                raise Broken(f"installs {sorted(new)}, not {sorted(installs)}; {run}")
            if before["home"] != after["home"]:
                raise Broken(f"writes in the home: {difference(before['home'], after['home'])}")
        left = self.left_in_cache()
        if left:
            raise Broken(f"in the cache: {left}; {run}")
        running = processes_below(str(self.base), wait=5)
        if running:
            raise Broken(f"still running: {running}; {run}")
        return run


def main():
    parser = argparse.ArgumentParser(description="Attacks on cairn by repositories, servers, addresses and caches.")
    parser.add_argument("cairn", help="the built executable")
    parser.add_argument("--short", action="store_true", help="without the largest repositories and the longest waits")
    parser.add_argument("--only", action="append", help="the attacks with this text in their name; may be repeated")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--at", help="where to work; default: /dev/shm, else the temporary folder")
    options = parser.parse_args()
    cairn = servers.ready("hostile", options.cairn)
    if cairn is None:
        return 2
    os.umask(0o022)
    at = options.at or ("/dev/shm" if os.access("/dev/shm", os.W_OK) else None)
    with tempfile.TemporaryDirectory(prefix="cairn-hostile-", dir=at) as base:
        return play(os.path.realpath(base), cairn, options)


def play(base, cairn, options):
    started = time.monotonic()
    world = World(os.path.join(base, "start"), cairn)
    world.start()
    table = Table("attack", "answer", "exit code", "written", "ms")
    cases = [
        case for case in attacks.CASES
        if not (options.short and case.is_long) and (not options.only or any(text in case.name for text in options.only))]

    def run(number):
        target = Target(os.path.join(base, str(number)), cairn, world.repo)
        try:
            written = cases[number].play(target)
            return target.last, written or "nothing", None
        except (Broken, OSError) as reason:
            return target.last, "", reason
        finally:
            target.close()
            remove(target.base)

    with concurrent.futures.ThreadPoolExecutor(max(1, options.jobs)) as pool:
        for case, (last, written, reason) in zip(cases, pool.map(run, range(len(cases)))):
            answer, code = (last.first_line, last.code) if last else ("", "")
            for number in range(len(cases)):
                answer = answer.replace(os.path.join(base, str(number)) + "/", "…/")
            if reason is not None:
                table.fail(case.name, reason)
                written = "FAILED"
            table.row(case.name, answer[:150], code, written, f"{last.seconds * 1000:.0f}" if last else "")
    return table.end(f"attacks, {time.monotonic() - started:.0f} s")


if __name__ == "__main__":
    sys.exit(main())
