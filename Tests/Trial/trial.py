#!/usr/bin/env python3
"""The randomized trial: what users, git, kills and cairn do to a repository, in any order, and what must stay true.

    Tests/Trial/trial.py PATH-OF-A-BUILT-CAIRN [--short] [--seed N] [--runs N] [--steps N] [--seconds S] [--jobs 2]
                         [--only RUN] [--known PATTERN]… [--shrink S] [--replay FILE] [--verbose] [--keep FOLDER]

Needs git and only Python's standard library. With `strace` (Debian: `apt-get install strace`) it kills at chosen system
calls, without it only after a time. Works in its own folders, in memory (/dev/shm) if possible.

Each run is a seeded sequence of steps in a new folder, with its own home and state folder: a repository (plain, a clone,
or without git; sometimes with the root below the git root, CRLF, `core.fileMode=false`, ignored folders, and own files
and skills of the user), a first `init` with random options, and then

  - a user who writes into every kind of file, deletes, renames, makes files private, replaces files by links;
  - git: commits, branches, merges with conflicts, stashes, resets, sparse cones, worktrees, clones, copies, a renamed folder;
  - cairn's commands with random options, with three versions of a pack that moves, changes and drops skills;
  - kills (SIGKILL after a random time, or exactly at the Nth system call of a kind), errors in system calls, two commands
    at the same time; and then the next command.

Everything that the user writes contains a token, `tok-N-…`. After each command of cairn:

  - every token that the user did not discard (by deleting or overwriting it, or by a git command that drops it) is in the
    work tree, or below `.cairn/trash`, `txn` or `conflicts`. A copy in git does not count, because cairn cannot know it;
  - a token only leaves the work tree if the command line names its path or if it was in a file that cairn generates; then
    it is reported, and `undo` (run in a copy at the same path) restores it. It still exists twelve transactions later;
  - a private file stays private;
  - the exit code is 0, 1, 2 or 64, no command takes longer than 20 seconds, no temporary file is left;
  - reading commands, `--check`, `--dry-run`, `--diff` and a second run of the same command change nothing, not even a
    modification time; a command that fails changes nothing, and `--dry-run` names every file that changes;
  - after `sync`, `sync --check` has nothing to do, and the doctor has no errors in files that the user never changed;
  - `git status` does not show cairn's private files;
  - `undo` after a command restores every file, with its mode.

The sequence of a broken promise is shrunk (steps are left out while the same promise still breaks) and printed with its
seed, with the steps as lines of shell (`$RUN` is the run's folder; packs.py writes `$RUN/packs`); then the next run
starts. Exits 1 if any promise was broken. `--keep` writes the steps of each report to a file that `--replay` plays again;
`--known` ignores violations that match a pattern. `--short` is for CI: 28 runs with a fixed seed and without kills after
a time, so that the result is the same each time; it takes 35 seconds on two processors. Otherwise there are 400 runs with
a seed that is printed at the end, which take half an hour or more; `--seconds` ends them earlier.
"""

import argparse
import concurrent.futures
import json
import multiprocessing
import os
import random
import re
import shlex
import shutil
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import checks
import packs
import steps
import world

SHRINK = 90  # seconds for shrinking one report
SHORT = {"runs": 28, "steps": 10, "seed": 10}
LONG = {"runs": 400, "steps": 25}


class Log:
    def __init__(self, shows_answers=False):
        self.shows_answers = shows_answers

    def __call__(self, line):
        print(line, flush=True)


def as_shell(step):
    """A step as a line of shell, for the report."""
    kind = step["do"]
    if kind == "begin":
        below = f" && mkdir -p {step['below']} && cd {step['below']}" if step["below"] else ""
        return {
            "plain": "git init -q" + below, "none": "true  # no git here", "clone": "# a clone of a repository with one commit" + below,
        }[step["git"]]
    if kind == "sh":
        return step["sh"]
    if kind == "cairn":
        line = "cairn " + " ".join(word if word.startswith("$RUN") else shlex.quote(word) for word in step["args"])
        kill = step.get("kill")
        if step.get("without_git"):
            line += "  # without git on the PATH"
        if kill and "call" in kill:
            how = f"error={kill['error']}" if kill.get("error") else "signal=SIGKILL"
            plus = "+" if kill.get("error") else ""
            return f"strace -f -qq -o /dev/null -e inject={kill['call']}:{how}:when={kill['when']}{plus} {line}"
        if kill and "after" in kill:
            return f"timeout -s KILL {kill['after']} {line}"
        if kill and "files" in kill:
            return f"(ulimit -n {kill['files']}; {line})"
        return line
    if kind == "pair":
        return f"cairn {shlex.join(step['args'])} & cairn {shlex.join(step['other'])}; wait"
    if kind == "rename":
        return f"cd .. && mv OLDPWD $RUN/{step['to']} && cd $RUN/{step['to']}"
    if kind == "place":
        how = {"copy": "cp -a . ", "clone": "git clone -q . ", "worktree": f"git worktree add -b {step['name']} "}[step["how"]]
        return f"{how}$RUN/{step['name']} && cd $RUN/{step['name']}"
    if kind == "switch":
        return f"cd $RUN/{step['to']}"
    return "while cairn undo --yes; do :; done"


def play(base, options, sequence, log=None, tally=None, is_lean=False):
    """Plays the given steps in a new world; returns the violation or None, and the number of played steps."""
    place = world.World(base, options.cairn, options.processor)
    trial = checks.Trial(place, log, tally, options.known, is_lean)
    for number, step in enumerate(sequence):
        if log:
            log(f"  {number}: {as_shell(step)}")
        try:
            trial.play(step)
        except checks.Violation as violation:
            return violation, number + 1, place
    return None, len(sequence), place


def run(base, options, number):
    """Plays one run and chooses its steps on the way. Returns a report."""
    seed = f"{options.seed}/{number}"
    place = world.World(base, options.cairn, options.processor)
    tally = {}
    log = Log(options.verbose > 1) if options.verbose and options.only is not None else None
    trial = checks.Trial(place, log, tally, options.known)
    hand = steps.Hand(random.Random(seed), place, options.has_strace, options.short)
    sequence, violation = [], None

    def do(step):
        nonlocal violation
        sequence.append(step)
        if log:
            log(f"  {len(sequence) - 1}: {as_shell(step)}")
        try:
            trial.play(step)
        except checks.Violation as found:
            violation = found
        return violation is None

    def go():
        for step in hand.setup():
            if not do(step):
                return
        while len(sequence) < options.steps + 8:
            made = hand.step()
            for step in made if isinstance(made, list) else [made]:
                if not do(step):
                    return
        for step in hand.ending(bool(trial.model.left)):
            if not do(step):
                return

    go()
    report = {
        "run": number, "steps": len(sequence), "commands": place.commands, "tally": tally, "violation": None,
        "seconds": place.seconds,
    }
    if violation is not None:
        shorter, last = shrink(base, options, sequence, violation)
        report.update(
            violation=str(last), signature=last.signature(), sequence=shorter, length=len(sequence))
    world.remove(base)
    return report


def shrink(base, options, sequence, violation):
    """Leaves out steps while the same promise still breaks."""
    until = time.monotonic() + options.shrink
    wanted, last = violation.signature(), violation

    def breaks(candidate):
        nonlocal last
        found, length, _ = play(base, options, candidate, is_lean=is_lean)
        if found is not None and found.signature() == wanted:
            last = found
            return candidate[:length]
        return None

    is_lean = violation.kind in checks.OF_TOKENS
    again = breaks(sequence)
    if again is None and is_lean:
        is_lean = False
        again = breaks(sequence)
    if again is None:
        return sequence, violation
    sequence = again
    size = max(1, len(sequence) // 2)
    while time.monotonic() < until:
        at, is_shorter = len(sequence) - 1 - size, False
        at = max(at, 1)
        while at >= 1 and time.monotonic() < until:
            candidate = sequence[:at] + sequence[at + size:]
            shorter = breaks(candidate) if candidate and len(candidate) > 1 else None
            if shorter is not None:
                sequence, is_shorter = shorter, True
            at -= size
            if at < 1 and at + size > 1:
                at = 1
        if size == 1 and not is_shorter:
            break
        size = max(1, size // 2)
    for number, step in enumerate(sequence):
        if time.monotonic() > until:
            break
        if step["do"] == "cairn":
            for simpler in simpler_steps(step):
                candidate = sequence[:number] + [simpler] + sequence[number + 1:]
                shorter = breaks(candidate)
                if shorter is not None and len(shorter) == len(sequence):
                    sequence, step = shorter, simpler
    return sequence, last


def simpler_steps(step):
    """Yields the same command with one option less."""
    for key in ("dry", "probe", "without_git"):
        if key in step:
            yield {one: value for one, value in step.items() if one != key}
    args = step["args"]
    for at in range(len(args) - 1, 0, -1):
        if args[at].startswith("-") and args[at] not in ("--yes", "--repo-only"):
            takes = at + 1 < len(args) and not args[at + 1].startswith("-") and args[at] not in ("--restore", "--pack") or (
                args[at] == "--pack" and args[0] in ("init", "upgrade"))
            yield dict(step, args=args[:at] + args[at + (2 if takes else 1):])


# The processor that this worker's commands are bound to, so that their system calls have the same order each time.
processor = None


def take_processor(numbers):
    global processor
    processor = numbers.get()


def job(options, base, number):
    options.processor = processor
    return run(os.path.join(base, f"run-{number}"), options, number)


def show(report, options):
    print(f"\nrun {report['run']} (--seed {options.seed} --only {report['run']}): {report['violation']}")
    print(f"  {len(report['sequence'])} of {report['length']} steps:")
    for step in report["sequence"]:
        print("    " + as_shell(step))
    sys.stdout.flush()


def main():
    parser = argparse.ArgumentParser(description="Random sequences of what users, git, kills and cairn do, and what must stay true.")
    parser.add_argument("cairn", help="the built executable")
    parser.add_argument("--short", action="store_true", help="a fixed sample, for CI")
    parser.add_argument("--seed", type=int)
    parser.add_argument("--runs", type=int)
    parser.add_argument("--steps", type=int, help="steps of a run, beside its beginning and end")
    parser.add_argument("--seconds", type=float, help="begin no further run after that time")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--only", type=int, help="this one run")
    parser.add_argument("--replay", help="play the steps of a file written by --keep")
    parser.add_argument("--shrink", type=float, default=SHRINK, help="seconds for making a report smaller")
    parser.add_argument("--known", action="append", default=[], help="pass over violations with this pattern; may be repeated")
    parser.add_argument("--at", help="where to work; default: /dev/shm, else the temporary folder")
    parser.add_argument("--verbose", "-v", action="count", default=0, help="every command, with --only; twice: what it says")
    parser.add_argument("--keep", help="a folder for the steps of each report")
    options = parser.parse_args()
    for name, value in (SHORT if options.short else LONG).items():
        if getattr(options, name) is None:
            setattr(options, name, value)
    if options.seed is None:
        options.seed = random.randrange(10 ** 6)
    options.cairn = os.path.realpath(options.cairn)
    if not os.access(options.cairn, os.X_OK):
        print(f"trial: {options.cairn} is not an executable", file=sys.stderr)
        return 2
    options.has_strace = shutil.which("strace") is not None and os.system("strace -o /dev/null true 2>/dev/null") == 0
    options.known = [re.compile(pattern) for pattern in options.known]
    options.processor = None
    os.umask(0o022)
    at = options.at or ("/dev/shm" if os.access("/dev/shm", os.W_OK) else None)
    with tempfile.TemporaryDirectory(prefix="cairn-trial-", dir=at) as base:
        base = os.path.realpath(base)
        if options.replay:
            return replay(base, options)
        return all_runs(base, options)


def replay(base, options):
    with open(options.replay, encoding="utf-8") as file:
        sequence = json.load(file)
    violation, _, _ = play(os.path.join(base, "run"), options, sequence, Log(True))
    print(f"\n{violation}" if violation else "\nnothing broke")
    return 1 if violation else 0


def all_runs(base, options):
    started = time.monotonic()
    numbers = [options.only] if options.only is not None else list(range(options.runs))
    reports, tally = [], {}

    def take(report):
        reports.append(report)
        for key, count in report["tally"].items():
            tally[key] = tally.get(key, 0) + count
        if report["violation"]:
            show(report, options)
            if options.keep:
                os.makedirs(options.keep, exist_ok=True)
                name = os.path.join(options.keep, f"{options.seed}-{report['run']}.json")
                with open(name, "w", encoding="utf-8") as file:
                    json.dump(report["sequence"], file, indent=1)
                print(f"  kept as {name}", flush=True)

    def may_begin():
        return options.seconds is None or time.monotonic() - started < options.seconds

    if options.jobs <= 1 or len(numbers) == 1:
        for number in numbers:
            if may_begin():
                take(job(options, base, number))
    else:
        processors, free = sorted(os.sched_getaffinity(0)), multiprocessing.Queue()
        for number in range(options.jobs):
            free.put(processors[number % len(processors)])
        with concurrent.futures.ProcessPoolExecutor(
                options.jobs, initializer=take_processor, initargs=(free,)) as pool:
            waiting, left = set(), list(numbers)
            while left or waiting:
                while left and len(waiting) < options.jobs and may_begin():
                    waiting.add(pool.submit(job, options, base, left.pop(0)))
                if not waiting:
                    break
                done, waiting = concurrent.futures.wait(waiting, return_when=concurrent.futures.FIRST_COMPLETED)
                for future in done:
                    take(future.result())
    broken = [report for report in reports if report["violation"]]
    if options.verbose:
        for key, count in sorted(tally.items(), key=str):
            print(f"  {count:6} {' '.join(map(str, key))}")
    print(
        f"runs: {len(reports)}, steps: {sum(report['steps'] for report in reports)}, commands: "
        f"{sum(report['commands'] for report in reports)}, seed: {options.seed}, broken: {len(broken)} "
        f"({time.monotonic() - started:.0f} s, cairn {sum(report['seconds'] for report in reports):.0f} s)")
    if broken:
        kinds = {}
        for report in broken:
            kinds.setdefault(tuple(report["signature"]), []).append(report["run"])
        for (kind, path), runs in sorted(kinds.items(), key=lambda item: -len(item[1])):
            print(f"  {len(runs)} times {kind}: {path} (runs {', '.join(map(str, runs[:8]))})")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
