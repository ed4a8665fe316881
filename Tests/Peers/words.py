"""What trees are made of: kinds of files, and texts of our own."""

import hashlib
import re


class File:
    """A file that is executable, or a file of a size that nobody writes as text."""

    def __init__(self, text="", executable=False, size=0):
        self.text = text
        self.executable = executable
        self.size = size


class Link(str):
    """A symbolic link; the text is its target."""


# Texts of our own.

SOUND_RULES = """# Bakery

A web shop for a bakery, written in TypeScript.

## Build and test

- `pnpm build`
- `pnpm test`
"""


def skill(
    name,
    description="Formats order lists. Use when an order list is edited.",
    body="Sort the lines of the list by date.",
):
    """A skill without a problem."""
    return f"---\nname: {name}\ndescription: {description}\n---\n# {name.replace('-', ' ').title()}\n\n{body}\n"


def sentences(count, start=1):
    """Different lines of instructions, about 60 characters each."""
    things = ["oven", "order", "invoice", "delivery", "recipe", "basket", "coupon", "calendar", "stock", "price"]
    return [
        f"- Step {n}: read the {things[n % 10]} page of section {n * 7 % 97} and note its date."
        for n in range(start, start + count)
    ]


def long_text(characters):
    """A description of about so many characters."""
    return ("Formats order lists by date and customer. " * (characters // 42 + 1))[:characters].strip()


def many_skills(root, count, characters):
    """Skills whose names and descriptions have about so many characters each."""
    return {
        f"{root}/list-{n}/SKILL.md": skill(f"list-{n}", f"Use for list {n}. {long_text(characters)}".strip())
        for n in range(1, count + 1)
    }


def token():
    """Text in the form of a GitHub token that nobody was ever given."""
    letters = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    return "gh" + "p_" + "".join(letters[b % 62] for b in hashlib.sha512(b"an example").digest()[:36])


PLUGIN = {
    ".claude-plugin/plugin.json": '{\n  "name": "my-plugin",\n  "description": "Formats files.",\n  "version": "1.0.0"\n}\n'
}
FORMATTER = {
    "plugins/formatter/.claude-plugin/plugin.json": '{\n  "name": "formatter",\n  "description": "Formats files.",\n  "version": "1.0.0"\n}\n'
}
SCRIPTS = {"package.json": '{\n  "scripts": {\n    "build": "tsc",\n    "test": "vitest"\n  }\n}\n'}
PAGE = "# Page\n\nWrite dates as year, month, day.\n"
CHECKER = "---\nname: {name}\ndescription: Checks orders. Use after an edit.\ntools: Read\n---\nCheck the orders.\n"
MEMORY_AGENT = CHECKER.replace("tools: Read", "tools: Read\nmemory: project").format(name="reviewer")
SHELL = File("#!/bin/sh\n", executable=True)
COPILOT_AGENT = "---\ndescription: Reviews orders for mistakes\n---\nCheck every line of the order.\n"


# Makers of trees.


def either(bad, good):
    return lambda text, is_bad: (bad if is_bad else good)(text)


def titled(text):
    """Of a text that begins with "# path", the rest at that path."""
    first, _, rest = text.partition("\n")
    path = re.match(r"# (?:~/|<\w+>/)?([\w./-]+)", first).group(1)
    return {path: rest}


def at_size(path, bad, good):
    """A file of instructions with so many characters."""

    def make(text, is_bad):
        lines = sentences((bad if is_bad else good) // 60 + 2)
        return {path: "# Rules\n\n" + "\n".join(lines)[: bad if is_bad else good] + "\n"}

    return make


def with_header(header, make):
    def made(text, is_bad):
        return {path: header + body for path, body in make(text, is_bad).items()}

    return made
