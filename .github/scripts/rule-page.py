#!/usr/bin/env python3
"""Writes .github/docs/rules.md, the reference of the doctor's rules, from `cairn rule --format markdown`.

  rule-page.py EXECUTABLE [--check]

Keys in the examples are masked, because scanners for secrets do not know that they are made up. With --check nothing is
written; exit 1 where the page differs.
"""

import os
import pathlib
import re
import subprocess
import sys

PAGE = pathlib.Path(__file__).resolve().parents[1] / "docs" / "rules.md"


def masked(line: str) -> str:
    """A line with the end of whatever looks like a key as asterisks, so that carets still point at the same place."""
    return re.sub(
        r"(?<![\w/.-])(?=[\w-]*[0-9])([A-Za-z][\w-]{3})([\w-]{14,})(?![\w/-])",
        lambda key: key[1] + "*" * len(key[2]), line)


def page(executable: str) -> str:
    """The page, with a note on top that says where it comes from."""
    environment = {"PATH": os.environ.get("PATH", ""), "HOME": "/", "CAIRN_NO_UPDATE_NOTIFIER": "1"}
    answer = subprocess.run(
        [executable, "rule", "--format", "markdown", "--lang", "en"], check=True, capture_output=True, env=environment)
    lines, fence, section = [], None, ""
    for line in answer.stdout.decode().splitlines():
        if fence is None:
            lines.append(line)
            section = line if line.startswith("## ") else section
            opened = re.match(r"(`{3,})", line)
            fence = opened[1] if opened else None
        else:
            lines.append(masked(line) if section == "## safety.no-secrets" else line)
            fence = None if line == fence else fence
    note = "<!-- Written by .github/scripts/generate-docs.sh from `cairn rule --format markdown`; do not edit. -->"
    return "\n".join([note, ""] + lines) + "\n"


def main() -> int:
    arguments = [a for a in sys.argv[1:] if a != "--check"]
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 64
    text = page(os.path.abspath(arguments[0]))
    if "--check" not in sys.argv:
        PAGE.parent.mkdir(exist_ok=True)
        PAGE.write_text(text, encoding="utf-8")
        return 0
    if PAGE.exists() and PAGE.read_text(encoding="utf-8") == text:
        return 0
    print(f"{PAGE.name} is outdated; run .github/scripts/generate-docs.sh EXECUTABLE", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
