"""What counts as a command in a document of the pack.

Taken are, and nothing else:

- block: the text of a fenced block in a shell language, or in SQL, as one piece;
- inline: a code span of two words or more whose first word, after assignments such as `CI=true` and after `sudo`, looks
  like the name of a program (`git`, `./gradlew`, `/usr/bin/time`);
- statement: a code span that begins with a word of SQL and ends with `;` or `\\G`;
- option: a code span in a row of a table that begins with a hyphen and a letter.

What looks like a command and is none ("not examined") is listed in `words.toml`; there is no other exception.
"""

import re
from collections import namedtuple

# kind is one of the four words above; language is that of the block, or "" outside of blocks.
Command = namedtuple("Command", "document line kind language text")

SHELLS = {"sh", "bash", "shell", "zsh", "console"}
FENCE = re.compile(r"^(?P<indent>\s*)(?P<fence>`{3,}|~{3,})\s*(?P<language>[^\s`]*)")
SPAN = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)")
PROGRAM = re.compile(r"(?:\./|/)?[a-z][A-Za-z0-9_.+/-]*")
ASSIGNMENT = re.compile(r"[A-Za-z_][A-Za-z0-9_]*=(?:\"[^\"]*\"|'[^']*'|\S*)")
STATEMENT = re.compile(r"(?:SELECT|SHOW|SET|ALTER|CREATE|DROP|INSERT|UPDATE|DELETE|EXPLAIN|WITH|CALL|ANALYZE)\b.*(?:;|\\G)")


def commands(document, text):
    """All commands of one document, in reading order."""
    found, block = [], None
    for number, line in enumerate(text.splitlines(), 1):
        fence = FENCE.match(line)
        if block is not None:
            if fence and line.strip() == block["fence"]:
                found += blocks(document, block)
                block = None
            else:
                block["lines"].append(line[len(block["indent"]):] if line.startswith(block["indent"]) else line)
        elif fence:
            block = {**fence.groupdict(), "number": number + 1, "lines": []}
        else:
            found += spans(document, number, line)
    return found


def blocks(document, block):
    """The commands of a fenced block: itself in a shell or SQL, and the lines after `$` where it shows a session."""
    language, lines = block["language"].lower(), block["lines"]
    if language == "console":
        return [Command(document, block["number"] + at, "block", "sh", line[2:].strip())
                for at, line in enumerate(lines) if line.startswith("$ ")]
    if language in SHELLS or language == "sql":
        return [Command(document, block["number"], "block", language, "\n".join(lines).strip())]
    return []


def spans(document, number, line):
    """The commands in the code spans of a line of prose or of a table, where `\\|` stands for `|`."""
    in_table = line.lstrip().startswith("|")
    for match in SPAN.finditer(line):
        text = match.group(2).strip()
        if in_table:
            text = text.replace("\\|", "|")
        kind = kind_of(text, in_table)
        if kind:
            yield Command(document, number, kind, "", text)


def kind_of(text, in_table=False):
    """The kind of a code span, or None if it is no command."""
    if STATEMENT.fullmatch(text):
        return "statement"
    if re.match(r"--?[A-Za-z]", text):
        return "option" if in_table else None
    words = text.split()
    while words and (ASSIGNMENT.fullmatch(words[0]) or words[0] == "sudo"):
        words = words[1:]
    # The assignment may hold spaces between quotes.
    rest = ASSIGNMENT.sub("", text, count=1).split() if ASSIGNMENT.match(text) else words
    words = rest if len(rest) < len(words) else words
    if len(words) >= 2 and PROGRAM.fullmatch(words[0].rstrip(";")):
        return "inline"
    return None


def programs(text):
    """The words that a shell would look up as programs at the start of a command, a pipe or a list."""
    parts = re.split(r"[|;&\n]+|\$\(|\bdo\b|\bthen\b", text)
    names = []
    for part in parts:
        words = [word for word in part.split() if word != "sudo" and not ASSIGNMENT.fullmatch(word)]
        if words and PROGRAM.fullmatch(words[0].rstrip(";")):
            names.append(words[0].rstrip(";"))
    return names
