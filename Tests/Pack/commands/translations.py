"""Compares the commands of a translation with those of the English document.

A command stays as it is in every language. Two things in it may be translated: what a placeholder asks for
(`{path}`, `{ruta}`), and text of several words between double quotes, such as the words of a task; comments too."""

import re
from collections import Counter
from pathlib import Path

from extract import commands


def skeleton(text):
    """A command without what may be translated."""
    text = re.sub(r"(?m)(?<=\s)(?:#(?![{])|--\s).*$", "", text)
    text = re.sub(r"(?<!\{)\{(?!\{)[^{}\"'$;]*[^{}\"'$;0-9.,][^{}\"'$;]*\}", "{}", text)
    text = re.sub(r"\"(?=[^\"$]*\s|…)[^\"$]*\"", '""', text)
    return "\n".join(line.rstrip() for line in text.splitlines()).strip()


def differences(locales, language, words):
    """Sentences about commands that only one of the two documents has."""
    english, other = Path(locales) / "en", Path(locales) / language
    for path in sorted(other.rglob("*.md")):
        name = path.relative_to(other)
        if not (english / name).exists():
            yield f"{language}/{name}: there is no English document"
            continue
        wanted, found = (Counter(skeletons(folder / name, words)) for folder in (english, other))
        for text in wanted - found:
            yield f"{language}/{name}: missing, or not as in English: `{text.splitlines()[0]}`"
        for text in found - wanted:
            yield f"{language}/{name}: not in English: `{text.splitlines()[0]}`"


def skeletons(path, words):
    """Prose between backticks is translated, so only what is a command in English, or cannot be prose, counts."""
    for command in commands(path.name, path.read_text(encoding="utf-8")):
        if command.text not in words:
            yield skeleton(command.text)
