#!/usr/bin/env python3
"""Plays `cairn doctor --watch` on a real terminal and in a pipe.

    Tests/Watch/watch.py EXECUTABLE

The terminal is a pseudoterminal, whose output a small screen interprets. Needs git and only Python's standard library. Every
wait ends when what is expected is there, or fails after a minute. Exit code 1 if a check fails.
"""

import errno
import fcntl
import os
import pty
import re
import select
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time

LONGEST = 60
failures = []


def check(claim, holds, detail=""):
    print(("ok      " if holds else "FAILED  ") + claim)
    if not holds:
        failures.append(claim)
        print(str(detail)[-1500:])


class Screen:
    """As much of a terminal as the output needs: a main and a second screen, the cursor, erasing, and cutting at the edge."""

    PATTERN = re.compile(rb"\x1b\[(\?)?([0-9;]*)([A-Za-z])|\r|\n|[^\x1b\r\n]+")

    def __init__(self, rows, columns):
        self.rows, self.columns = rows, columns
        self.second = False
        self.cursor = True
        self.wraps = True
        self.lines = [""] * rows
        self.row = self.column = 0
        self.painted = 0
        self.unknown = []

    def feed(self, data):
        for match in self.PATTERN.finditer(data):
            text = match[0]
            if text == b"\r":
                self.column = 0
            elif text == b"\n":
                self.row += 1
                if self.row >= self.rows:
                    self.row = self.rows - 1
                    self.lines = self.lines[1:] + [""]
                    self.unknown.append("the screen scrolled")
            elif match[3] is None:
                if self.second:
                    line = self.lines[self.row].ljust(self.column)
                    new = text.decode(errors="replace")
                    self.lines[self.row] = (line[: self.column] + new + line[self.column + len(new) :])[: self.columns]
                    self.column = min(self.column + len(new), self.columns)
            elif match[1]:
                on = match[3] == b"h"
                if match[2] == b"1049":
                    self.second = on
                    self.lines = [""] * self.rows
                elif match[2] == b"25":
                    self.cursor = on
                elif match[2] == b"7":
                    self.wraps = on
                elif match[2] == b"2026":
                    self.painted += 0 if on else 1
                else:
                    self.unknown.append(text)
            elif match[3] == b"H":
                self.row = self.column = 0
            elif match[3] == b"K":
                self.lines[self.row] = self.lines[self.row][: self.column]
            elif match[3] == b"J":
                self.lines[self.row] = self.lines[self.row][: self.column]
                self.lines[self.row + 1 :] = [""] * (self.rows - self.row - 1)
            elif match[3] != b"m":
                self.unknown.append(text)

    @property
    def text(self):
        return "\n".join(self.lines).rstrip()


class Terminal:
    """A run on a pseudoterminal."""

    def __init__(self, command, folder, variables, rows=12, columns=60):
        self.screen = Screen(rows, columns)
        self.reads = []
        self.main = ""
        self.process, self.master = pty.fork()
        if self.process == 0:
            try:
                os.chdir(folder)
                os.execve(command[0], command, variables)
            finally:
                os._exit(127)
        self.resize(rows, columns)
        self.status = None

    def resize(self, rows, columns):
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.screen.rows, self.screen.columns = rows, columns
        self.screen.lines = (self.screen.lines + [""] * rows)[:rows]
        self.screen.row = min(self.screen.row, rows - 1)

    def read(self, seconds):
        """Reads what is there; False at the end."""
        if not select.select([self.master], [], [], seconds)[0]:
            return True
        try:
            data = os.read(self.master, 1 << 16)
        except OSError as error:
            if error.errno != errno.EIO:
                raise
            return False
        self.reads.append(data)
        was_second = self.screen.second
        self.screen.feed(data)
        # One read may have the end of the second screen and what a shell writes after it.
        if not (was_second and self.screen.second):
            self.main += data.decode(errors="replace")
        return bool(data)

    def until(self, holds):
        end = time.monotonic() + LONGEST
        while time.monotonic() < end:
            if holds(self.screen):
                return True
            if not self.read(0.2):
                break
        return holds(self.screen)

    def settle(self, seconds=1.0):
        """Waits until nothing was drawn for some seconds."""
        painted, since, end = None, 0, time.monotonic() + LONGEST
        while time.monotonic() < end:
            if self.screen.painted != painted:
                painted, since = self.screen.painted, time.monotonic()
            elif time.monotonic() - since > seconds:
                return
            self.read(0.1)

    def end(self):
        end = time.monotonic() + LONGEST
        while time.monotonic() < end:
            alive = self.read(0.2)
            done, status = os.waitpid(self.process, os.WNOHANG)
            if done:
                while alive and self.read(0.1) and select.select([self.master], [], [], 0)[0]:
                    pass
                os.close(self.master)
                return os.WTERMSIG(status) if os.WIFSIGNALED(status) else -os.WEXITSTATUS(status)
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        return None


class Pipe:
    """A run whose output is read from a pipe."""

    def __init__(self, command, folder, variables):
        self.process = subprocess.Popen(
            command, cwd=folder, env=variables, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        self.text = {self.process.stdout: "", self.process.stderr: ""}

    @property
    def output(self):
        return self.text[self.process.stdout]

    @property
    def errors(self):
        return self.text[self.process.stderr]

    def until(self, holds):
        end = time.monotonic() + LONGEST
        while time.monotonic() < end:
            if holds(self):
                return True
            for stream in select.select(list(self.text), [], [], 0.2)[0]:
                self.text[stream] += os.read(stream.fileno(), 1 << 16).decode(errors="replace")
        return False

    def end(self):
        try:
            rest = self.process.communicate(timeout=LONGEST)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.communicate()
            return None
        self.text[self.process.stdout] += rest[0].decode(errors="replace")
        self.text[self.process.stderr] += rest[1].decode(errors="replace")
        return self.process.returncode


def write(folder, path, text):
    place = os.path.join(folder, path)
    os.makedirs(os.path.dirname(place), exist_ok=True)
    with open(place, "w", encoding="utf-8") as file:
        file.write(text)


def repository(scratch, name, variables):
    folder = os.path.join(scratch, name)
    os.makedirs(folder)
    subprocess.run(["git", "init", "--quiet"], cwd=folder, env=variables, check=True)
    write(folder, "AGENTS.md", "# Agents\n\nSee [it](gone.md).\n")
    write(folder, ".gitignore", "/build/\n*.log\n")
    return folder


def on_a_terminal(cairn, scratch, variables):
    folder = repository(scratch, "screen", variables)
    run = Terminal([cairn, "doctor", "--watch"], folder, variables)
    check("the first check is on a screen of its own", run.until(lambda s: s.second and "1 warning in 1 file" in s.text), run.screen.text)
    check("it shows the finding, the time and how to end", all(word in run.screen.text for word in ("'gone.md'", "checked at", "Ctrl-C")), run.screen.text)
    write(folder, "AGENTS.md", "# Agents\n\n" + "".join(f"See [it](gone-{n}.md).\n" for n in range(40)))
    check("a change is checked", run.until(lambda s: "40 warnings" in s.text), run.screen.text)
    # What one write has may come in several reads.
    check("more findings than lines are counted", run.until(lambda s: "more findings" in s.text.rstrip().rpartition("\n")[2]), run.screen.text)
    check("nothing scrolls and nothing is unknown", not run.screen.unknown, run.screen.unknown)
    run.resize(24, 110)
    finding = "AGENTS.md:3:10: warning: 'gone-0.md' does not exist in this repository [link.target-exists]"
    check("a new size is used", run.until(lambda s: finding in s.text and 18 < len(s.text.splitlines()) <= 24), run.screen.text)
    write(folder, "docs/deep/er/AGENTS.md", "# Deep\n\nSee [it](gone.md).\n")
    check("a new folder is followed", run.until(lambda s: "41 warnings" in s.text), run.screen.text)
    write(folder, "docs/deep/er/AGENTS.md", "# Deep\n")
    check("and what changes in it", run.until(lambda s: "40 warnings" in s.text), run.screen.text)
    os.makedirs(os.path.join(folder, "empty/inner"))
    run.read(0.5)
    write(folder, "empty/inner/AGENTS.md", "# Empty\n\nSee [it](gone.md).\n")
    check("also in a folder that was empty", run.until(lambda s: "41 warnings" in s.text), run.screen.text)
    write(folder, ".cairn/doctor.toml", '[doctor.rules]\n"link.target-exists" = "off"\n')
    check("the settings are read again", run.until(lambda s: "no findings" in s.text), run.screen.text)
    write(folder, ".cairn/doctor.toml", "[doctor\n")
    check("settings with an error are shown, and the run goes on", run.until(lambda s: "error:" in s.text), run.screen.text)
    os.remove(os.path.join(folder, ".cairn/doctor.toml"))
    check("and is as before without them", run.until(lambda s: "41 warnings" in s.text), run.screen.text)
    run.settle()
    painted = run.screen.painted
    write(folder, "build/AGENTS.md", "# Built\n")
    write(folder, "noise.log", "noise\n")
    subprocess.run(["git", "add", "AGENTS.md"], cwd=folder, env=variables, check=True)
    run.settle()
    check("what git ignores is not checked, nor git's own folder", run.screen.painted == painted, run.screen.text)
    os.write(run.master, b"\x03")
    code = run.end()
    check("Ctrl-C ends it by its signal", code == signal.SIGINT, code)
    check("and leaves the terminal as it was", not run.screen.second and run.screen.cursor and run.screen.wraps)
    # What one write has may come in several reads, so the whole is looked at.
    parts = b"".join(run.reads).split(b"\x1b[?2026h")[1:]
    rest = b"".join(part.partition(b"\x1b[?2026l")[2] for part in parts[:-1])
    check("each screen appears at once, and nothing is drawn between two", parts and not rest and b"\x1b[?2026l" in parts[-1], rest)


def stopped(cairn, scratch, variables):
    """Ctrl-Z, `bg` and `fg` in a shell with job control: without one nothing stops."""
    folder = repository(scratch, "stopped", variables)
    shell = shutil.which("dash") or "/bin/sh"
    # Without a line editor, whose output the screen does not know.
    run = Terminal([shell, "-i"], folder, {**variables, "PS1": "ready> ", "ENV": ""})

    def types(text):
        """Types a line at a prompt, and waits for its echo."""
        run.main = ""
        os.write(run.master, text.encode() + b"\n")

    def at_prompt(word=""):
        return run.until(lambda s: not s.second and s.cursor and word in run.main and run.main.rstrip().endswith("ready>"))

    run.until(lambda s: "ready>" in run.main)
    types(f"'{cairn}' doctor --watch")
    check("a shell starts it on its screen", run.until(lambda s: s.second and "1 warning" in s.text), run.main)
    run.main = ""
    os.write(run.master, b"\x1a")
    check("Ctrl-Z stops it and gives the terminal back", at_prompt("Stopped") and run.screen.wraps, run.main)
    types("echo $((600 + 66))")
    check("the shell can be used meanwhile", at_prompt("666"), run.main)
    write(folder, "AGENTS.md", "# Agents\n\nSee [it](gone.md) and [that](lost.md).\n")
    types("fg")
    check("fg draws the screen again", run.until(lambda s: s.second and not s.cursor and "warning" in s.text), run.main)
    check("and what changed meanwhile is checked", run.until(lambda s: "2 warnings" in s.text), run.screen.text)
    run.main = ""
    os.write(run.master, b"\x1a")
    check("it stops a second time", at_prompt("Stopped"), run.main)
    types("bg")
    check("bg lets it run without the terminal", at_prompt("watch"), run.main)
    write(folder, "AGENTS.md", "# Agents\n\n[1](a.md) [2](b.md) [3](c.md)\n")
    for _ in range(10):
        run.read(0.1)
    check("what it finds in the background is not shown", not run.screen.second, run.main)
    types("fg")
    check("but after fg it is", run.until(lambda s: s.second and "3 warnings" in s.text), run.screen.text)
    os.write(run.master, b"\x03")
    check("Ctrl-C ends it after all this", at_prompt() and run.screen.wraps, run.main)
    types("exit 0")
    check("the shell ends", run.end() == 0, run.main)


def ends(cairn, scratch, variables):
    folder = repository(scratch, "ends", variables)
    run = Terminal([cairn, "doctor", "--watch"], folder, variables)
    run.until(lambda s: "1 warning" in s.text)
    os.kill(run.process, signal.SIGTERM)
    code = run.end()
    check("SIGTERM ends it, too", code == signal.SIGTERM, code)
    check("and leaves the terminal as it was", not run.screen.second and run.screen.cursor and run.screen.wraps)
    run = Terminal([cairn, "doctor", "--watch"], folder, variables)
    run.until(lambda s: "1 warning" in s.text)
    shutil.rmtree(folder)
    code = run.end()
    text = " ".join(b"".join(run.reads).decode(errors="replace").split())
    check("a deleted folder is an error with exit code 2", code == -2 and "no longer exists" in text, (code, text))
    check("on a terminal as it was", not run.screen.second and run.screen.cursor and run.screen.wraps)


def since_a_commit(cairn, scratch, variables):
    folder = repository(scratch, "since", variables)

    def git(*arguments):
        author = ["-c", "user.name=Test", "-c", "user.email=test@example.org"]
        subprocess.run(["git", *author, *arguments], cwd=folder, env=variables, check=True)

    git("add", "--all")
    git("commit", "--quiet", "--message", "first")
    run = Terminal([cairn, "doctor", "--watch", "--since", "HEAD"], folder, variables)
    check("with --since what did not change is not shown", run.until(lambda s: "0 files checked" in s.text), run.screen.text)
    write(folder, "AGENTS.md", "# Agents\n\nSee [it](gone.md) and [that](lost.md).\n")
    check("and what changes is", run.until(lambda s: "2 warnings in 1 file" in s.text), run.screen.text)
    git("commit", "--quiet", "--all", "--message", "second")
    check("a commit is noticed", run.until(lambda s: "0 files checked" in s.text), run.screen.text)
    os.write(run.master, b"\x1c")
    check("and Ctrl-\\ ends it", run.end() == signal.SIGQUIT)
    check("and leaves the terminal as it was, too", not run.screen.second and run.screen.cursor and run.screen.wraps)


def in_a_pipe(cairn, scratch, variables):
    folder = repository(scratch, "pipe", variables)
    run = Pipe([cairn, "doctor", "--watch", "--format", "concise"], folder, variables)
    check("without a terminal the report is printed", run.until(lambda r: "checked at" in r.errors), run.output)
    check("without control sequences", "\x1b" not in run.output + run.errors)
    times = [time.monotonic()]
    for n in range(30):
        write(folder, "AGENTS.md", f"# Agents\n\nSee [it](gone-{n}.md).\n")
        times.append(time.monotonic())
    check("a burst of changes is checked", run.until(lambda r: "gone-29.md" in r.output), run.output)
    # A burst ends after a tenth of a second without a change, or after two seconds; a loaded machine makes several of it.
    bursts = 1 + sum(later - sooner > 0.08 for sooner, later in zip(times, times[1:])) + int((times[-1] - times[0]) / 2)
    check("once a burst", run.errors.count("checked at") <= 2 + 2 * bursts, (bursts, run.errors))
    run.process.send_signal(signal.SIGINT)
    code = run.end()
    check("the signal ends it without a message", code == -signal.SIGINT and "interrupted" not in run.errors, (code, run.errors))
    run = Pipe([cairn, "doctor", "--watch"], folder, variables)
    run.until(lambda r: "checked at" in r.errors)
    run.process.stdout.close()
    del run.text[run.process.stdout]
    write(folder, "AGENTS.md", "# Agents\n\nSee [it](gone-again.md).\n")
    run.process.stdout = None
    try:
        code = run.process.wait(timeout=LONGEST)
    except subprocess.TimeoutExpired:
        run.process.kill()
        code = None
    check("a reader that closes the pipe ends it", code == 0, code)


def main():
    cairn = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory(prefix="cairn-watch-") as scratch:
        home = os.path.join(scratch, "home")
        os.makedirs(home)
        variables = {
            "PATH": os.environ.get("PATH", ""), "HOME": home, "LANG": "C.UTF-8", "CAIRN_LANG": "en", "TERM": "xterm-256color",
            "GIT_CONFIG_NOSYSTEM": "1", "NO_COLOR": "1", "DO_NOT_TRACK": "1",
        }
        on_a_terminal(cairn, scratch, variables)
        stopped(cairn, scratch, variables)
        ends(cairn, scratch, variables)
        since_a_commit(cairn, scratch, variables)
        in_a_pipe(cairn, scratch, variables)
    print(f"{len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
