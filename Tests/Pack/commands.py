#!/usr/bin/env python3
"""Runs every command that the built-in pack gives to its readers.

    Tests/Pack/commands.py [--short | --long] [--cairn EXECUTABLE] [--only WORD] [--verbose]
    Tests/Pack/commands.py --list | --check | --print

The documents of `templates/locales/en` are searched for commands (`commands/extract.py` says what one is). Each has an entry
in `commands/entries/`: how it is run in a throwaway project, or the page it was compared with. A command without an entry, an
entry without a command, a translation whose commands differ, and a command that does not do what its entry says end the run
with exit code 1. What cannot be run on this machine is named and counted. Needs Python 3.9 or later, and git.
"""

import argparse
import os
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "commands"))

import entries  # noqa: E402
import extract  # noqa: E402
import listing  # noqa: E402
import translations  # noqa: E402
from runner import Runner  # noqa: E402
from tools import Tools  # noqa: E402

ROOT = HERE.parent.parent
LOCALES = ROOT / "templates" / "locales"
PAGE = ROOT / ".github" / "docs" / "commands-of-the-pack.md"


def main():
    options = arguments()
    found = commands_of(LOCALES / "en")
    try:
        runs, looked_up, words = entries.read(HERE / "commands" / "entries")
    except entries.Mistake as mistake:
        sys.exit(str(mistake))
    if options.print:
        for command in found:
            if command.text not in words:
                print(f"{command.document}:{command.line}: {command.kind}: {command.text}")
        return
    problems = entries.compare(found, runs, looked_up, words)
    for language in sorted(folder.name for folder in LOCALES.iterdir() if folder.is_dir() and folder.name != "en"):
        problems += translations.differences(LOCALES, language, words)
    page = listing.page(found, runs, looked_up)
    if options.list:
        PAGE.write_text(page, encoding="utf-8")
    elif not PAGE.exists() or PAGE.read_text(encoding="utf-8") != page:
        problems.append(f"{PAGE.relative_to(ROOT)} is outdated: run `Tests/Pack/commands.py --list`")
    for problem in problems if not options.only else []:
        print(problem)
    if options.list or options.check:
        sys.exit(1 if problems else 0)
    outcomes = run_all(found, runs, options)
    report(found, runs, looked_up, outcomes, options)
    failed = sum(outcome.state == "failed" for outcome in outcomes.values())
    sys.exit(1 if problems or failed else 0)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--short", action="store_true", help="only what needs no installation (the default)")
    parser.add_argument("--long", action="store_true", help="install tools from PyPI, and from Debian where apt-get may be used")
    parser.add_argument("--environment", metavar="FOLDER", help="with --long: where tools of PyPI are, or are to be, installed")
    parser.add_argument("--cairn", metavar="EXECUTABLE", help="a build of cairn, for its own commands")
    parser.add_argument("--only", metavar="WORD", help="run only commands that contain this")
    parser.add_argument("--list", action="store_true", help="write the page of all commands")
    parser.add_argument("--check", action="store_true", help="compare documents, entries, translations and page; run nothing")
    parser.add_argument("--print", action="store_true", help="print the commands that were found")
    parser.add_argument("--verbose", action="store_true", help="print each command as it ends, with its time")
    return parser.parse_args()


def commands_of(folder):
    found = []
    for path in sorted(folder.rglob("*.md")):
        found += extract.commands(path.relative_to(folder).as_posix(), path.read_text(encoding="utf-8"))
    return found


def run_all(found, runs, options):
    """The outcomes by command, two or three at a time."""
    languages = {command.text: "sql" if command.kind == "statement" else command.language for command in found}
    chosen = {text: run for text, run in runs.items() if text in languages and (options.only or "") in text}
    with tempfile.TemporaryDirectory(prefix="commands-") as folder:
        tools = Tools(folder, options.long, options.environment)
        needed = {package for run in chosen.values() for package in run.pip}
        tools.prepare(needed, {program for run in chosen.values() for program in run.needs})
        if options.cairn:
            tools.add("cairn", options.cairn)
        projects = HERE / "commands" / "projects"
        variables = {"PACK": str(ROOT / "templates" / "common"), "PROJECTS": str(projects)}
        runner = Runner(folder, projects, tools, variables)

        def one(item):
            number, (text, run) = item
            begun = time.monotonic()
            outcome = runner.run(number, run, languages[text])
            if options.verbose:
                print(f"{outcome.state} {time.monotonic() - begun:.1f} s  {text.splitlines()[0]}", flush=True)
            return text, outcome

        try:
            with ThreadPoolExecutor(max_workers=(os.cpu_count() or 2) + 1) as pool:
                return dict(pool.map(one, enumerate(chosen.items())))
        finally:
            runner.close()


def report(found, runs, looked_up, outcomes, options):
    for text, outcome in outcomes.items():
        if outcome.state == "failed":
            print(f"failed: `{text}`\n  run as: {runs[text].line}\n  {outcome.reason}")
    reasons = {}
    for text, outcome in outcomes.items():
        if outcome.state == "left out":
            reasons.setdefault(outcome.reason, []).append(text)
    for reason, texts in sorted(reasons.items()):
        print(f"left out: {reason}: {len(texts)} {'command' if len(texts) == 1 else 'commands'}")
    for skill, row in sorted(listing.counts(found, runs, looked_up, outcomes).items()):
        if options.verbose and any(row.values()):
            print(f"{skill}: " + ", ".join(f"{number} {state}" for state, number in row.items()))
    states = [outcome.state for outcome in outcomes.values()]
    print(f"{states.count('ran')} commands run, {states.count('failed')} failed, {states.count('left out')} left out, "
          f"{len(looked_up)} compared with their pages")


if __name__ == "__main__":
    main()
