#!/usr/bin/env python3
"""Writes .github/session.svg, a terminal session as a picture, from a real run in a new repository.

  session-picture.py EXECUTABLE [--check]

With --check nothing is written; exit 1 where the picture differs. The same executable gives the same bytes: the run has a
home, a state folder and a repository of its own below a temporary folder, and nothing of the caller's environment.
"""

import html
import os
import pathlib
import re
import subprocess
import sys
import tempfile

PICTURE = pathlib.Path(__file__).resolve().parents[1] / "session.svg"
SKILL = ".agents/skills/release/SKILL.md"
SESSION = [
    "cairn init --yes --profile minimal --agent claude",
    f"sed -i 's/^name: release/name: releases/' {SKILL}",
    "cairn doctor",
    "cairn doctor --fix",
    "cairn doctor --strict",
]
COLUMNS = 100
SHOWN = 4
"""Rows of the same kind (created, updated …) that are shown of a longer run of them."""
SIZE, ADVANCE, LEADING, MARGIN = 13, 7.83, 18, 20
"""Font size, width of a character, distance of lines, and margin, in pixels."""

STYLE = """
  .panel { fill: #f6f8fa; stroke: #d0d7de }
  text { font: %dpx ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #1f2328 }
  .prompt { fill: #6e7781 } .typed, .bold { font-weight: 600 } .dim { fill: #6e7781 }
  .red { fill: #cf222e } .green { fill: #1a7f37 } .yellow { fill: #9a6700 } .blue { fill: #0969da }
  .magenta { fill: #8250df } .cyan { fill: #1b7c83 }
  @media (prefers-color-scheme: dark) {
    .panel { fill: #161b22; stroke: #30363d } text { fill: #e6edf3 } .prompt, .dim { fill: #8b949e }
    .red { fill: #ff7b72 } .green { fill: #3fb950 } .yellow { fill: #d29922 } .blue { fill: #58a6ff }
    .magenta { fill: #bc8cff } .cyan { fill: #39c5cf }
  }
""" % SIZE

CODES = {1: "bold", 2: "dim", 31: "red", 32: "green", 33: "yellow", 34: "blue", 35: "magenta", 36: "cyan"}

Line = list[tuple[str, str]]
"""A line as runs of text, each with its classes."""


def run(executable: str) -> list[tuple[str, str]]:
    """Each command of the session with what it printed on both streams, colors among it."""
    with tempfile.TemporaryDirectory(prefix="cairn-session-") as folder:
        repository = os.path.join(folder, "shop")
        os.makedirs(os.path.join(folder, "bin"))
        os.symlink(executable, os.path.join(folder, "bin", "cairn"))
        environment = {
            "PATH": os.path.join(folder, "bin") + os.pathsep + os.environ.get("PATH", ""), "HOME": folder,
            "XDG_STATE_HOME": os.path.join(folder, "state"), "GIT_CONFIG_NOSYSTEM": "1", "TERM": "xterm",
            "LANG": "en_US.UTF-8", "CAIRN_NO_UPDATE_NOTIFIER": "1",
        }
        subprocess.run(["git", "init", "--quiet", repository], check=True, env=environment)
        answers = []
        for command in SESSION:
            shown = command + " --color always" if command.startswith("cairn ") else command
            answer = subprocess.run(
                ["sh", "-c", shown], cwd=repository, env=environment, stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            text = answer.stdout.decode()
            if folder in text:
                sys.exit(f"'{command}' prints a path of this machine:\n{text}")
            answers.append((command, text))
        return answers


def shortened(lines: list[str]) -> list[str]:
    """Long runs of rows with the same first word, cut to their first ones."""
    shown: list[str] = []
    index = 0
    while index < len(lines):
        word = re.match(r"[a-z]+  ", lines[index])
        end = index + 1
        while word and end < len(lines) and lines[end].startswith(word[0]):
            end += 1
        shown += lines[index:end] if end - index <= SHOWN + 1 else lines[index:index + SHOWN]
        if end - index > SHOWN + 1:
            shown.append(f"\x1b[2m… {end - index - SHOWN} more\x1b[0m")
        index = end
    return shown


def parsed(text: str) -> Line:
    """A line with its color codes read."""
    classes: list[str] = []
    runs: Line = []
    for part in re.split(r"(\x1b\[[0-9;]*m)", text):
        code = re.fullmatch(r"\x1b\[([0-9;]*)m", part)
        if not code:
            # Any other control character would make the picture invalid.
            part = re.sub(r"[\x00-\x1f\x7f]", "\N{REPLACEMENT CHARACTER}", part)
            if part:
                runs.append((part, " ".join(classes)))
            continue
        for number in [int(n or 0) for n in code[1].split(";")]:
            if number == 0:
                classes = []
            elif number in CODES:
                classes = classes + [CODES[number]]
    return runs


def wrapped(line: Line) -> list[Line]:
    """A line as those that fit into the columns."""
    rows: list[Line] = [[]]
    left = COLUMNS
    for text, classes in line:
        while len(text) > left:
            # Between two words, where there are any.
            end = text.rfind(" ", 0, left) + 1 or left
            rows[-1].append((text[:end], classes))
            text, left = text[end:], COLUMNS
            rows.append([])
        rows[-1].append((text, classes))
        left -= len(text)
    return rows


def picture(executable: str) -> str:
    """The whole picture."""
    rows: list[Line] = []
    for command, text in run(executable):
        rows += [[]] if rows else []
        rows += wrapped([("$ ", "prompt"), (command, "typed")])
        for line in shortened(text.splitlines()):
            rows += wrapped(parsed(line))
    width = round(COLUMNS * ADVANCE + 2 * MARGIN)
    height = len(rows) * LEADING + 2 * MARGIN
    texts = []
    for number, row in enumerate(rows):
        spans = "".join(
            f'<tspan class="{classes}">{html.escape(text)}</tspan>' if classes else html.escape(text)
            for text, classes in row)
        if spans:
            texts.append(f'<text x="{MARGIN}" y="{MARGIN + SIZE + number * LEADING}" xml:space="preserve">{spans}</text>')
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
        ' role="img">',
        "<title>A terminal session: install Cairn, find a mistake in a skill, fix it.</title>",
        f"<style>{STYLE}</style>",
        f'<rect class="panel" x="0.5" y="0.5" width="{width - 1}" height="{height - 1}" rx="8"/>',
        *texts, "</svg>", ""])


def main() -> int:
    arguments = [a for a in sys.argv[1:] if a != "--check"]
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 64
    text = picture(os.path.realpath(arguments[0]))
    if "--check" not in sys.argv:
        PICTURE.write_text(text, encoding="utf-8")
        return 0
    if PICTURE.exists() and PICTURE.read_text(encoding="utf-8") == text:
        return 0
    print(f"{PICTURE.name} is outdated; run .github/scripts/generate-docs.sh EXECUTABLE", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
