"""What is known about each command: the files `entries/*.toml`, and how they fit the documents.

A file has tables of four kinds:

    [projects.NAME]       values of placeholders for every `[[run]]` in that project, as `fill`
    [[run]]               a command that this script runs (its keys: `RUN_KEYS` below)
    [[looked-up]]         commands that cannot be run here: `commands`, the `page` that was read, the day it was `checked`,
                          and `why` they are not run
    [[words]]             code spans that look like commands and are none: `spans`, and `why`
"""

import re
from collections import namedtuple
from pathlib import Path

from extract import programs

try:
    import tomllib
except ImportError:  # before Python 3.11; every pip brings a reader
    from pip._vendor import tomli as tomllib

# command    the text as the document has it
# as         the whole command line, where the text is a part of one; it contains the text
# project    a script of `projects/`, whose result is the folder in which the command is run; else the folder is empty
# fill       what replaces the placeholders, or any other text of the command
# before     shell lines that prepare the folder
# exit       the exit code, or a list of those that are right
# output     a pattern that must be found in what the command prints
# after      shell lines that must succeed afterwards; OUT is the file with what was printed
# needs      programs, beyond the first word of the command
# pip        packages from PyPI
# until      how far the command comes here, where it cannot come to its end
# seconds    how long it may take
# long       true if it takes too long for the short form
RUN_KEYS = {"command", "as", "project", "fill", "before", "exit", "output", "after", "needs", "pip", "until", "seconds", "long"}
LOOKED_UP_KEYS = {"commands", "page", "checked", "why"}

SHELL_WORDS = {"set", "for", "if", "while", "case", "exec", "ulimit", "trap", "export", "kill", "wait", "cd", "time", "f"}

Run = namedtuple("Run", "command line project before exits output after needs pip until seconds long")
LookedUp = namedtuple("LookedUp", "command page checked why")


class Mistake(Exception):
    """An entry that says nothing usable."""


def read(folder):
    """The runs, what was looked up, and the words, each by its text; two entries for one text are a mistake."""
    runs, looked_up, words, fills, texts = {}, {}, {}, {}, []
    for path in sorted(Path(folder).glob("*.toml")):
        texts.append((path.name, tomllib.loads(path.read_text(encoding="utf-8"))))
    for name, data in texts:
        unknown = set(data) - {"projects", "run", "looked-up", "words"}
        if unknown:
            raise Mistake(f"{name}: unknown table {min(unknown)}")
        for project, table in data.get("projects", {}).items():
            fills.setdefault(project, {}).update(table["fill"])
    for name, data in texts:
        for table in data.get("run", []):
            add(runs, table["command"].strip(), run_of(name, table, fills), name)
        for table in data.get("looked-up", []):
            if set(table) != LOOKED_UP_KEYS or not re.fullmatch(r"\d{4}-\d\d-\d\d", table["checked"]):
                raise Mistake(f"{name}: [[looked-up]] needs {', '.join(sorted(LOOKED_UP_KEYS))}: {table.get('page')}")
            for command in table["commands"]:
                add(looked_up, command, LookedUp(command, table["page"], table["checked"], table["why"]), name)
        for table in data.get("words", []):
            for span in table["spans"]:
                add(words, span, table["why"], name)
    for command in runs:
        if command in looked_up or command in words:
            raise Mistake(f"two entries for `{command}`")
    return runs, looked_up, words


def add(entries, key, value, name):
    if key in entries:
        raise Mistake(f"{name}: two entries for `{key}`")
    entries[key] = value


def run_of(name, table, fills):
    """A run, with its placeholders filled in."""
    unknown = set(table) - RUN_KEYS
    if unknown:
        raise Mistake(f"{name}: unknown key {min(unknown)} in `{table['command']}`")
    command = table["command"].strip()
    line = table.get("as", command)
    if command not in line:
        raise Mistake(f"{name}: `as` does not contain `{command}`")
    for placeholder, value in table.get("fill", {}).items():
        if placeholder not in line:
            raise Mistake(f"{name}: `{command}` has no {placeholder} to fill")
        line = line.replace(placeholder, value)
    for placeholder, value in fills.get(table.get("project", ""), {}).items():
        # HEAD^{commit} and ${name} are no placeholders.
        line = re.sub(r"(?<![\^$])" + re.escape(placeholder), lambda _, value=value: value, line)
    exits = table.get("exit", 0)
    return Run(command, line, table.get("project", ""), table.get("before", ""), exits if isinstance(exits, list) else [exits],
               table.get("output", ""), table.get("after", ""), first_program(line) + table.get("needs", []), table.get("pip", []),
               table.get("until", ""), table.get("seconds", 60), table.get("long", False))


def first_program(line):
    """The program that a line begins with, if a search path has it: no word of the shell, nothing in the project."""
    words = [word for word in programs(line)[:1] if "/" not in word or word.startswith("/")]
    return [word for word in words if word not in SHELL_WORDS]


def first_line(text):
    return text.splitlines()[0]


def compare(found, runs, looked_up, words):
    """Sentences about what does not fit: a command without an entry, an entry without a command."""
    texts, problems = {}, []
    for command in found:
        texts.setdefault(command.text, command)
    for text, command in texts.items():
        if text not in runs and text not in looked_up and text not in words:
            problems.append(f"{command.document}:{command.line}: no entry for `{first_line(text)}`")
    for text in [*runs, *looked_up, *words]:
        if text not in texts:
            problems.append(f"in no document of the pack: `{first_line(text)}`")
    return problems
