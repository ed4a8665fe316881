#!/usr/bin/env python3
"""Make a failing input smaller: remove lines as long as the command still fails in the same way."""

import argparse
import os
import re
import signal
import subprocess
import sys
import tempfile

NOT_FAILING = 1
FAILED = 2
USAGE = 64

HELP = """\
INPUT is a text file with one part on each line: the lines of a document that
crashes a parser, the rows of an import, the names of tests that run before the
one that fails. COMMAND gets a shortened copy, in place of {} or, without {}, on
its standard input. A copy is kept if the command fails with it (exit code not 0
and, with --match, that text in its output). INPUT itself is never changed.

The result is minimal in this sense: with any single line of it removed, the
command no longer fails. It ends earlier, with a note, after --tries runs.

exit codes:
  0   OUT holds a smaller input, or the same one if every line is needed
  1   the command does not fail with the whole INPUT: nothing to reduce
  2   could not be done: a file cannot be read or written, no such command
  64  wrong use of the command line
"""


class Parser(argparse.ArgumentParser):
    def error(self, message):
        self.print_usage(sys.stderr)
        self.exit(USAGE, f"{self.prog}: {message}\n")


def positive(kind):
    def read(text):
        try:
            value = kind(text)
        except ValueError:
            value = 0
        if not value > 0:
            raise argparse.ArgumentTypeError(f"expected a number above 0, not '{text}'")
        return value

    return read


def pattern(text):
    try:
        return re.compile(text)
    except re.error as error:
        raise argparse.ArgumentTypeError(f"not a regular expression: {error}") from None


class OutOfTries(Exception):
    """The allowed number of runs is used up."""


class Probe:
    """Asks the command about shortened inputs, and remembers the answers."""

    def __init__(self, options, folder):
        self.options = options
        self.tries = 0
        self.known = {}
        self.path = os.path.join(folder, "input" + os.path.splitext(options.input)[1])

    def fails(self, lines):
        text = b"".join(lines)
        if text not in self.known:
            self.known[text] = any(self.fails_once(text) for _ in range(self.options.repeat))
        return self.known[text]

    def fails_once(self, text):
        if self.tries >= self.options.tries:
            raise OutOfTries
        self.tries += 1
        with open(self.path, "wb") as file:
            file.write(text)
        takes_path = any("{}" in part for part in self.options.command)
        command = [part.replace("{}", self.path) for part in self.options.command]
        group = {"start_new_session": True} if os.name == "posix" else {}
        with open(self.path, "rb") as file:
            process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL if takes_path else file, stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT, **group)
            try:
                output, code = process.communicate(timeout=self.options.timeout)[0], process.returncode
            except subprocess.TimeoutExpired:
                if os.name == "posix":
                    os.killpg(process.pid, signal.SIGKILL)
                else:
                    process.kill()
                output, code = process.communicate()[0], None
        if code is None:
            return self.options.hangs
        if self.options.hangs or code == 0:
            return False
        return not self.options.match or bool(self.options.match.search(output.decode("utf-8", "replace")))


def reduce(lines, fails, keep):
    """Removes parts of falling size from the end; `keep` is called with each smaller input."""
    size = max(1, len(lines) // 2)
    while lines:
        removed = False
        end = len(lines)
        while end > 0:
            start = max(0, end - size)
            shorter = lines[:start] + lines[end:]
            if shorter and fails(shorter):
                lines = shorter
                keep(lines)
                removed = True
            end = start
        if size == 1 and not removed:
            break
        size = max(1, min(size, len(lines)) // 2)
    return lines


def main():
    parser = Parser(
        prog="reduce.py", usage="reduce.py [options] INPUT -- COMMAND [ARGUMENT ...]", epilog=HELP,
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", metavar="FILE", help="where the result goes; INPUT with .min before its ending if left out")
    parser.add_argument("--match", type=pattern, metavar="REGEX", help="the failure: this text must be in the output")
    parser.add_argument("--hangs", action="store_true", help="the failure is that --timeout is reached")
    parser.add_argument("--timeout", type=positive(float), default=60, metavar="SECONDS", help="for one run; 60 if left out")
    parser.add_argument("--repeat", type=positive(int), default=1, metavar="N",
                        help="run up to N times, one failure counts: for failures that come and go")
    parser.add_argument("--tries", type=positive(int), default=1000, metavar="N", help="most runs of the command; 1000 if left out")
    parser.add_argument("input", metavar="INPUT")
    arguments = sys.argv[1:]
    end = arguments.index("--") if "--" in arguments else len(arguments)
    options = parser.parse_args(arguments[:end])
    options.command = arguments[end + 1:]
    if not options.command:
        parser.error("a command is required after --")
    stem, ending = os.path.splitext(options.input)
    out = options.out or f"{stem}.min{ending}"
    if os.path.realpath(out) == os.path.realpath(options.input):
        parser.error("--out must not be INPUT")

    def keep(lines):
        with open(out, "wb") as file:
            file.write(b"".join(lines))

    try:
        with open(options.input, "rb") as file:
            lines = file.read().splitlines(keepends=True)
        with tempfile.TemporaryDirectory() as folder:
            probe = Probe(options, folder)
            if not probe.fails(lines):
                print("the command does not fail with the whole input", file=sys.stderr)
                return NOT_FAILING
            keep(lines)
            left, note = lines, ""
            smaller = []

            def remember(shorter):
                smaller[:] = shorter
                keep(shorter)

            try:
                left = reduce(lines, probe.fails, remember)
            except OutOfTries:
                left, note = (list(smaller) or lines), f"; stopped after {probe.tries} runs, may not be minimal"
    except OSError as error:
        print(f"reduce.py: {error.filename or options.command[0]}: {error.strerror}", file=sys.stderr)
        return FAILED
    print(f"{len(lines)} lines to {len(left)} in {probe.tries} runs: {out}{note}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
