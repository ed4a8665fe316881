"""The page that lists every command of the pack and how it was checked."""

HEAD = """# Commands of the pack

Every command in the documents of the built-in pack, and how it is checked: "run" means that `Tests/Pack/commands.py` runs it
in a throwaway project; where a command can come only part of the way there, the page says how far. The others were compared
with the page that is linked, on the day that is named. Written by `Tests/Pack/commands.py --list`; the answers are in
`Tests/Pack/commands/entries/`.
"""


def page(found, runs, looked_up):
    """The page, in Markdown. Each command is named once for each document."""
    lines, document, seen = [HEAD], None, set()
    for command in found:
        if command.text not in runs and command.text not in looked_up or (command.document, command.text) in seen:
            continue
        seen.add((command.document, command.text))
        if command.document != document:
            document = command.document
            lines += ["", f"## {document.replace('skills/', '', 1)}", "", "| Command | Checked |", "| --- | --- |"]
        lines.append(f"| {code(command.text)} | {answer(command.text, runs, looked_up)} |")
    return "\n".join(lines).replace("\n\n\n", "\n\n") + "\n"


def answer(text, runs, looked_up):
    run = runs.get(text)
    if run:
        tools = f" with {', '.join(run.pip)} from PyPI" if run.pip else ""
        return f"run{tools}{': ' + run.until if run.until else ''}"
    entry = looked_up[text]
    return f"[page]({entry.page}), {entry.checked}: {entry.why}"


def code(text):
    """A code span for a cell of a table; of a block the first line."""
    lines = text.splitlines()
    text = lines[0] + (" …" if len(lines) > 1 else "")
    text = text.replace("|", "\\|")
    return f"`` {text} ``" if "`" in text else f"`{text}`"


def counts(found, runs, looked_up, outcomes):
    """For each skill: ran, failed, left out, looked up."""
    rows = {}
    for text, document in {(command.text, command.document) for command in found}:
        skill = document.split("/")[1] if document.startswith("skills/") and document.count("/") > 1 else document
        row = rows.setdefault(skill, dict.fromkeys(["ran", "failed", "left out", "looked up"], 0))
        if text in runs and text in outcomes:
            row[outcomes[text].state] += 1
        elif text in looked_up:
            row["looked up"] += 1
    return rows
