#!/usr/bin/env python3
"""Times the language server in a repository of 1,000 skills.

    python3 Tests/Editors/latency.py EXECUTABLE [EDITS [EDITS_FOR_MEMORY]]

Makes 200 random edits (or EDITS) of an open skill of 500 lines, each when the diagnostics of the one before have come,
and prints the time from an edit to its diagnostics: median, 99th percentile and longest. Then 10,000 edits (or
EDITS_FOR_MEMORY) as fast as they are taken, and the memory before and after. The same in a repository where Cairn is
installed, with an installed skill. Needs git and python3.
"""

import os
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile
import time

from sandbox import PlainClient, Sandbox

WORDS = "tea leaf water cup kettle steep pour warm minute green black taste".split()


def skill(name, lines, number):
    """A skill of so many lines, with links, code and headings."""
    text = [
        "---", f"name: {name}", f"description: Use when tea number {number} is asked for. Brews it and says when it is ready.",
        "---", "", f"# {name}", ""]
    while len(text) < lines:
        part = len(text)
        if part % 40 == 0:
            text += [f"## Step {part}", ""]
        elif part % 55 == 0:
            text += ["```sh", f"brew --minutes {part}", "```", ""]
        elif part % 35 == 0:
            text += ["- see [the leaves](references/leaves.md)", ""]
        else:
            text.append(" ".join(WORDS[(part * step) % len(WORDS)] for step in range(1, 9)) + ".")
    return "\n".join(text[:lines]) + "\n"


def repository(sandbox, count):
    files = {}
    for number in range(count):
        name = f"tea-{number:04}"
        files[f".agents/skills/{name}/SKILL.md"] = skill(name, 500 if number == 0 else 60, number)
        files[f".agents/skills/{name}/references/leaves.md"] = f"# Leaves of {name}\n\nGreen.\n"
    root = sandbox.repository("thousand", files)
    sandbox.run("git", "add", "--all", cwd=root)
    sandbox.run("git", "commit", "--quiet", "-m", "a", cwd=root)
    return root


def memory(process):
    """Resident memory in MiB, and its peak."""
    lines = pathlib.Path(f"/proc/{process.pid}/status").read_text().splitlines()
    values = {line.split(":")[0]: line.split()[1] for line in lines if line.startswith("Vm")}
    return int(values["VmRSS"]) / 1024, int(values["VmHWM"]) / 1024


def edit(client, uri, version, lines, random):
    """One edit: a few letters inserted, or a few removed, somewhere in the text."""
    line = random.randrange(5, lines)
    if random.random() < 0.7:
        start = end = {"line": line, "character": random.randrange(0, 3)}
        text = random.choice(["x", " tea", "[a](b.md)", "\n", "`", "# "]) if random.random() < 0.9 else "\n\nmore\n"
    else:
        start, end, text = {"line": line, "character": 0}, {"line": line, "character": 2}, ""
    client.notify("textDocument/didChange", {
        "textDocument": {"uri": uri, "version": version}, "contentChanges": [{"range": {"start": start, "end": end}, "text": text}]})


def measure(sandbox, root, path, edits, further):
    client = PlainClient(sandbox, root)
    client.initialize()
    start = time.perf_counter()
    uri = client.open(path)
    client.diagnostics(uri)
    opened = (time.perf_counter() - start) * 1000
    seed = random.Random(20261130)
    lines = len((root / path).read_text().splitlines())
    times = []
    for version in range(2, edits + 2):
        start = time.perf_counter()
        edit(client, uri, version, lines, seed)
        client.diagnostics(uri, version)
        times.append((time.perf_counter() - start) * 1000)
    times.sort()
    before = memory(client.process)
    start = time.perf_counter()
    last = edits + 2 + further
    for version in range(edits + 2, last):
        edit(client, uri, version, lines, seed)
    client.diagnostics(uri, last - 1, timeout=600)
    took = time.perf_counter() - start
    after = memory(client.process)
    code = client.end()
    print(f"  opened and checked in {opened:.0f} ms")
    print(f"  {edits} edits: median {statistics.median(times):.1f} ms, p99 {times[int(len(times) * 0.99) - 1]:.1f} ms, "
          f"longest {times[-1]:.1f} ms")
    print(f"  {further} edits in {took:.1f} s; memory {before[0]:.0f} MiB before, {after[0]:.0f} MiB after, "
          f"peak {after[1]:.0f} MiB; exit code {code}")


def main():
    if not 2 <= len(sys.argv) <= 4 or not os.access(sys.argv[1], os.X_OK):
        sys.exit(__doc__)
    edits = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    further = int(sys.argv[3]) if len(sys.argv) > 3 else 10_000
    with tempfile.TemporaryDirectory() as work:
        sandbox = Sandbox(sys.argv[1], work)
        print("1,000 skills, one of 500 lines")
        root = repository(sandbox, 1000)
        measure(sandbox, root, ".agents/skills/tea-0000/SKILL.md", edits, further)
        print("the same, Cairn installed, the user's own skill")
        sandbox.run(sandbox.executable, "init", "--yes", "--quiet", cwd=root)
        measure(sandbox, root, ".agents/skills/tea-0000/SKILL.md", edits, further)
        installed = sorted((root / ".agents/skills").glob("[!t]*/SKILL.md"))[0]
        print("the same, an installed skill")
        measure(sandbox, root, str(installed.relative_to(root)), edits, further // 10)


if __name__ == "__main__":
    main()
