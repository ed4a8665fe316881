#!/usr/bin/env python3
"""Run a command many times and say how often it fails, with a confidence bound."""

import argparse
import collections
import concurrent.futures
import math
import os
import re
import signal
import statistics
import subprocess
import sys
import time

PASSED = 0
FAILS = 1
UNKNOWN = 125  # what `git bisect run` takes as "cannot be tested here"
USAGE = 64

HELP = """\
Runs COMMAND again and again, each time as a new process, and prints one line:

  failed 3/20 (15.0 %), 95 % interval 3.2 % to 37.9 %

Then it prints each distinct failure with its count, the durations, and how many
runs without a failure are needed after a fix before the rate can be said to
have fallen. Numbers in a failure are replaced by N, so that equal failures are
counted together.

exit codes:
  0    every run passed
  1    at least one run failed (with --match: failed with that text)
  125  not known: the command could not be started, or it failed, but never
       with the text of --match; `git bisect run` skips such a commit
  64   wrong use of the command line
"""

Run = collections.namedtuple("Run", "number code seconds output")


class Parser(argparse.ArgumentParser):
    def error(self, message):
        self.print_usage(sys.stderr)
        self.exit(USAGE, f"{self.prog}: {message}\n")


def at_least(least, kind):
    def read(text):
        try:
            value = kind(text)
        except ValueError:
            value = None
        if value is None or not value >= least:
            raise argparse.ArgumentTypeError(f"expected a number from {least}, not '{text}'")
        return value

    return read


def pattern(text):
    try:
        return re.compile(text)
    except re.error as error:
        raise argparse.ArgumentTypeError(f"not a regular expression: {error}") from None


def fraction(text):
    found = re.fullmatch(r"(\d+)/(\d+)", text)
    if not found or not 0 < int(found[2]) or int(found[1]) > int(found[2]):
        raise argparse.ArgumentTypeError(f"expected failures/runs such as 3/20, not '{text}'")
    return int(found[1]), int(found[2])


def at_most(failures, runs, rate):
    """The probability of at most that many failures."""
    return math.fsum(math.comb(runs, k) * rate**k * (1 - rate) ** (runs - k) for k in range(failures + 1))


def solve(falling, level):
    """Where a function that falls from 1 to 0 has the value `level`."""
    low, high = 0.0, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if falling(middle) > level else (low, middle)
    return low


def interval(failures, runs):
    """The exact (Clopper-Pearson) interval of 95 %; one-sided where no run or every run failed."""
    if failures == 0:
        return 0.0, 1 - 0.05 ** (1 / runs)
    if failures == runs:
        return 0.05 ** (1 / runs), 1.0
    lower = solve(lambda rate: at_most(failures - 1, runs, rate), 0.975)
    upper = solve(lambda rate: at_most(failures, runs, rate), 0.025)
    return lower, upper


def chance(failures, runs, failures_now, runs_now):
    """Fisher's exact test, one-sided: the chance of so few failures now if the rate is the same as before."""
    total = math.comb(runs + runs_now, failures + failures_now)
    ways = sum(
        math.comb(runs_now, k) * math.comb(runs, failures + failures_now - k)
        for k in range(failures_now + 1)
        if 0 <= failures + failures_now - k <= runs
    )
    return ways / total


def clean_runs_needed(failures, runs):
    """The number of runs, all passed, after which the rate has fallen with 95 %."""
    low, high = 0, 1
    while chance(failures, runs, 0, high) > 0.05:
        low, high = high, high * 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if chance(failures, runs, 0, middle) > 0.05 else (low, middle)
    return high


def run(number, options):
    environment = dict(os.environ, RERUN_NUMBER=str(number))
    group = {"start_new_session": True} if os.name == "posix" else {}
    began = time.monotonic()
    process = subprocess.Popen(
        options.command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        env=environment, **group)
    try:
        output, code = process.communicate(timeout=options.timeout)[0], process.returncode
    except subprocess.TimeoutExpired:
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
        output, code = process.communicate()[0], None
    return Run(number, code, time.monotonic() - began, output.decode("utf-8", "replace"))


def signature(one, match):
    """What tells one failure from another: the matched text, else the last line that says something."""
    if match and (found := match.search(one.output)):
        text = found[0]
    elif one.code is None:
        return "stopped by --timeout"
    else:
        lines = [line.strip() for line in one.output.splitlines() if line.strip()]
        telling = [line for line in lines if re.search(r"error|fail|panic|exception|assert|expected", line, re.I)]
        text = (telling or lines or [f"exit code {one.code}, no output"])[-1 if not telling else 0]
    return re.sub(r"0x[0-9a-f]+|\d+(\.\d+)*", "N", text)[:160]


def percent(value):
    return f"{100 * value:.1f} %"


def report(runs, options):
    failed = [one for one in runs if one.code != 0]
    counted = [one for one in failed if not options.match or options.match.search(one.output)]
    others = len(failed) - len(counted)
    total = len(runs) - others  # a run that fails in another way says nothing about this failure
    if total:
        lower, upper = interval(len(counted), total)
        print(f"failed {len(counted)}/{total} ({percent(len(counted) / total)}), "
              f"95 % interval {percent(lower)} to {percent(upper)}")
    if others:
        print(f"not counted: {others} that failed without the text of --match")
    for text, count in collections.Counter(signature(one, options.match) for one in failed).most_common(10):
        print(f"  {count} x {text}")
    for name, group in ("passed", [one for one in runs if one.code == 0]), ("failed", failed):
        if group:
            seconds = sorted(one.seconds for one in group)
            print(f"seconds of those that {name}: {seconds[0]:.2f} to {seconds[-1]:.2f}, "
                  f"median {statistics.median(seconds):.2f}")
    if options.before and total:
        value = chance(*options.before, len(counted), total)
        answer = "the rate fell" if value <= 0.05 else "not shown that the rate fell"
        print(f"before {options.before[0]}/{options.before[1]}: {answer} (p = {value:.3f})")
    elif counted and not options.stop:
        print(f"needed after a fix: {clean_runs_needed(len(counted), total)} runs without a failure")
    if options.log:
        os.makedirs(options.log, exist_ok=True)
        for one in failed:
            with open(os.path.join(options.log, f"run-{one.number:03}.txt"), "w", encoding="utf-8") as file:
                file.write(one.output)
        print(f"output of {len(failed)} failed runs: {options.log}")
    if counted:
        return FAILS
    return UNKNOWN if others else PASSED


def main():
    parser = Parser(
        prog="rerun.py", usage="rerun.py [options] -- COMMAND [ARGUMENT ...]", epilog=HELP,
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-n", "--runs", type=at_least(1, int), default=20, help="how often; 20 if left out")
    parser.add_argument("-j", "--jobs", type=at_least(1, int), default=1,
                        help="how many at the same time; more than the processors puts the machine under load")
    parser.add_argument("--timeout", type=at_least(0.01, float), metavar="SECONDS",
                        help="stop a run after so long; it counts as failed")
    parser.add_argument("--match", type=pattern, metavar="REGEX",
                        help="count only failures whose output has this text")
    parser.add_argument("--stop", action="store_true", help="end at the first counted failure (the rate is then too high)")
    parser.add_argument("--before", type=fraction, metavar="A/N", help="say whether the rate is lower than A of N before")
    parser.add_argument("--log", metavar="FOLDER", help="keep the output of each failed run there")
    arguments = sys.argv[1:]
    end = arguments.index("--") if "--" in arguments else len(arguments)
    options = parser.parse_args(arguments[:end])
    options.command = arguments[end + 1:]
    if not options.command:
        parser.error("a command is required after --")

    runs = []
    try:
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            waiting = iter(range(1, options.runs + 1))
            active = {pool.submit(run, number, options) for _, number in zip(range(options.jobs), waiting)}
            while active:
                done, active = concurrent.futures.wait(active, return_when=concurrent.futures.FIRST_COMPLETED)
                for future in done:
                    one = future.result()
                    runs.append(one)
                    if one.code != 0 and options.stop and (not options.match or options.match.search(one.output)):
                        waiting = iter(())
                for _ in done:
                    if (number := next(waiting, None)) is not None:
                        active.add(pool.submit(run, number, options))
    except OSError as error:
        print(f"rerun.py: cannot start {options.command[0]}: {error.strerror}", file=sys.stderr)
        return UNKNOWN
    return report(sorted(runs), options)


if __name__ == "__main__":
    sys.exit(main())
