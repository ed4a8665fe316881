#!/usr/bin/env python3
"""Makes a tree of skills for benchmarks: the same bytes every time, without findings, about 6 KB per skill.

    Tests/Benchmarks/make-skills.py COUNT FOLDER

The skills are in FOLDER/.claude/skills, one SKILL.md each, with typical content: a description of some length, nested
headings, lists, a table, fenced and inline code, links to places in the text and to the web.
"""

import os
import sys

NOUNS = (
    "kettle harbour ledger orchard signal lantern bridge garden archive workshop compass meadow quarry engine river "
    "tower market library furnace valley"
).split()
VERBS = "counts sorts weighs folds maps trims dries paints lifts binds marks grinds seals stacks rinses".split()
PLAIN = (
    "each before with after under beside until where nothing moves while the first basket stays open and every label "
    "names its owner so that a late reader finds which shelf was filled by whom at what hour"
).split()


class Numbers:
    """A linear congruential generator (Knuth's MMIX), so that every version of Python makes the same trees."""

    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % limit

    def of(self, words):
        return words[self.below(len(words))]


def sentence(numbers, length):
    words = [numbers.of(PLAIN) for _ in range(length)]
    words[length // 2] = numbers.of(NOUNS)
    return " ".join(words).capitalize() + "."


def skill(number):
    numbers = Numbers(number + 1)
    name = f"{numbers.of(NOUNS)}-{number:05d}"
    things = [numbers.of(NOUNS) for _ in range(4)]
    text = [
        "---",
        f"name: {name}",
        f"description: {numbers.of(VERBS).capitalize()} the {things[0]} of lot {number} and {numbers.of(VERBS)} its "
        f"{things[1]}, with a note of who did it. Use when the {things[2]} of lot {number} is due, or when a "
        f"{things[3]} is missing from the list.",
        "license: MIT",
        "metadata:",
        "  author: Benchmarks",
        f'  version: "1.{number % 40}"',
        "---",
        "",
        f"# Lot {number}",
        "",
        sentence(numbers, 24),
        "",
    ]
    part = 0
    while sum(len(line) + 1 for line in text) < 5800:
        part += 1
        thing = numbers.of(NOUNS)
        text += [f"## Part {part}: the {thing}", "", sentence(numbers, 30), ""]
        if part % 3 == 0:
            text += [f"### What a {thing} needs", "", sentence(numbers, 12), ""]
        text += [f"- {sentence(numbers, 9)}", f"- Run `lot --{thing} {number}`; {sentence(numbers, 7).lower()}", ""]
        if part % 2 == 0:
            text += ["```sh", f"lot open --name {thing}", f"lot close {number} # {thing}", "```", ""]
        if part % 4 == 0:
            text += ["| lot | holds |", "| --- | --- |", f"| {number} | {thing} |", f"| {part} | {things[0]} |", ""]
        text += [f"See [the whole lot](#lot-{number}) and [its page](https://example.org/{thing}/{number}).", ""]
    return name, "\n".join(text)


def main():
    if len(sys.argv) != 3 or not sys.argv[1].isdigit():
        sys.exit("usage: make-skills.py COUNT FOLDER")
    for number in range(int(sys.argv[1])):
        name, text = skill(number)
        folder = os.path.join(sys.argv[2], ".claude", "skills", name)
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, "SKILL.md"), "w", encoding="utf-8", newline="\n") as file:
            file.write(text)


main()
