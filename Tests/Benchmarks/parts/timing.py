"""Rows of figures: commands timed by hyperfine, with their peak memory by time."""

import dataclasses
import json
import os
import re
import shlex
import statistics
import subprocess


class Missing(Exception):
    """What a part needs and is not on this machine; the part or row is left out."""


class Wrong(Exception):
    """A command that did not do what its row needs."""


@dataclasses.dataclass
class Row:
    """One command: its runs in seconds, its processor time in seconds and its peak memory in bytes."""

    command: str
    times: list
    processor: float = None
    memory: int = None
    # The row's own base, where it is not that of its table: the least time of it.
    base: float = None

    @property
    def least(self):
        return min(self.times)

    @property
    def median(self):
        return statistics.median(self.times)

    @property
    def spread(self):
        """The distance of the quartiles in percent of the median; with fewer than four runs that of the extremes."""
        if len(self.times) < 2:
            return None
        if len(self.times) < 4:
            distance = max(self.times) - min(self.times)
        else:
            low, _, high = statistics.quantiles(self.times, n=4)
            distance = high - low
        return distance / self.median * 100 if self.median else None


@dataclasses.dataclass
class Table:
    """The rows of one comparison. `unit` is "ms" or "instructions"; the base is the command of a row, or None."""

    title: str
    rows: list
    base: str = None
    note: str = ""
    unit: str = "ms"
    remarks: list = dataclasses.field(default_factory=list)

    def row(self, command):
        return next((row for row in self.rows if row.command == command), None)

    def ratio(self, row):
        """The row's median to that of the base; its least to the least of its own base, where it has one."""
        if row.base is not None:
            return row.least / row.base if row.base else None
        base = self.row(self.base)
        return row.median / base.median if base and base.median else None


@dataclasses.dataclass
class Command:
    """A command to be timed; `codes` are the exit codes that are right."""

    name: str
    words: list
    codes: tuple = (0,)
    prepare: str = None


class Place:
    """A temporary folder with a home of its own."""

    def __init__(self, folder, executable):
        self.folder, self.executable = folder, str(executable)
        self.environment = {
            "PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": str(folder / "home"), "LC_ALL": "C.UTF-8", "CI": "1",
            "XDG_STATE_HOME": str(folder / "state"), "XDG_CACHE_HOME": str(folder / "cache"), "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_CONFIG_GLOBAL": os.devnull, "NO_COLOR": "1",
            # Nothing here may reach a network: no command needs one.
            "HTTP_PROXY": "http://127.0.0.1:9", "HTTPS_PROXY": "http://127.0.0.1:9",
        }
        (folder / "home").mkdir(exist_ok=True)

    def do(self, at, *words):
        """Runs a command that has to succeed; returns what it prints."""
        done = subprocess.run(
            [str(word) for word in words], cwd=at, env=self.environment, stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if done.returncode != 0:
            raise Wrong(f"{shlex.join(map(str, words))} exited {done.returncode}: {(done.stderr or done.stdout)[-800:]}")
        return done.stdout

    def memory(self, at, command):
        """The peak memory of one run in bytes. An exit code that is not right is an error."""
        if command.prepare:
            self.do(at, *shlex.split(command.prepare))
        report = self.folder / "time"
        done = subprocess.run(
            ["/usr/bin/time", "-v", "-o", str(report), *command.words], cwd=at, env=self.environment,
            stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if done.returncode not in command.codes:
            raise Wrong(f"{command.name} exited {done.returncode}: {(done.stderr or done.stdout)[-800:]}")
        found = re.search(r"Maximum resident set size \(kbytes\): (\d+)", report.read_text())
        return int(found[1]) * 1024 if found else None

    def time(self, at, commands, runs, warmup=1):
        """Rows for commands, timed one after another."""
        commands = [
            dataclasses.replace(command, words=[str(word) for word in command.words]) for command in commands]
        peaks = [self.memory(at, command) for command in commands]
        report = self.folder / "hyperfine.json"
        words = ["hyperfine", "--shell=none", "--ignore-failure", "--warmup", str(warmup), "--runs", str(max(2, runs))]
        for command in commands:
            words += ["--command-name", command.name]
            if any(one.prepare for one in commands):
                words += ["--prepare", command.prepare or "true"]
            words.append(shlex.join(command.words))
        self.do(at, *words, "--export-json", report)
        rows = []
        for command, peak, found in zip(commands, peaks, json.loads(report.read_text())["results"]):
            codes = set(found["exit_codes"]) - set(command.codes)
            if codes:
                raise Wrong(f"{command.name} exited {sorted(codes)}")
            rows.append(Row(command.name, found["times"], found["user"] + found["system"], peak))
        return rows
