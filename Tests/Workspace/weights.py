#!/usr/bin/env python3
"""Fits the weights of `workspace matrix`: the processor time of `workspace doctor` over random sets of repositories.

    Tests/Workspace/weights.py EXECUTABLE [--repositories 60] [--sets 40] [--rounds 3] [--seed 5]

Makes the repositories of `make.py`, and a dozen of very different sizes: from 5 files to 8,000, from none to 800 documents,
up to 14 MiB of them. Of each set the least processor time of the rounds counts, git's included, so that what else the machine
does matters little. Prints the weights that fit best and how far they are from the measurements; they belong into
`RepositoryCost.swift`. Needs a release build, git and Python's standard library.
"""

import argparse
import json
import os
import pathlib
import random
import resource
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import make  # noqa: E402

NAMES = ["start", "repository", "installed", "file", "document", "KiB of documents"]
# Whether Cairn is installed, source files, documents, KiB of each document.
SIZES = [
    (0, 5, 0, 0), (0, 2000, 0, 0), (0, 8000, 0, 0), (0, 10, 200, 8), (0, 10, 200, 72), (0, 10, 800, 18), (1, 10, 0, 0),
    (1, 4000, 0, 0), (1, 10, 300, 28), (1, 2000, 600, 9), (0, 3000, 100, 54), (1, 50, 50, 90)]


def sized(cairn, place, env, chance, installed, files, documents, kib):
    place.mkdir(parents=True)
    make.run("git", "init", "-q", at=place, env=env)
    if installed:
        make.run(cairn, "init", "--yes", "--quiet", "--profile", "standard", "--agent", "claude", at=place, env=env)
    for number in range(files):
        path = place / "src" / f"part{number % 40}" / f"file{number}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x\n")
    for number in range(documents):
        path = place / ".agents" / "skills" / f"own-{number}" / "SKILL.md"
        path.parent.mkdir(parents=True)
        text = ""
        while len(text) < kib * 1024:
            text += "\n" + " ".join(chance.choice(make.WORDS) for _ in range(14)) + ".\n"
        path.write_text(f"---\nname: own-{number}\ndescription: Checks {number}. Use when {number} changes.\n---\n\n# Own\n{text}")
    if installed:
        make.run(cairn, "sync", "--quiet", at=place, env=env)
    make.commit(place, env)


def features(cairn, folder, env):
    """What the cost is estimated from, of every repository that can be read."""
    plan = json.loads(subprocess.run(
        [cairn, "workspace", "matrix", "--shards", "1000", "--format", "json"], cwd=folder, env=env, capture_output=True,
        check=True).stdout)["shards"]
    found = {}
    for shard in plan:
        for name in shard["repositories"]:
            place = pathlib.Path(folder) / name
            done = subprocess.run(
                ["git", "ls-files", "-z", "-co", "--exclude-standard"], cwd=place, env=env, capture_output=True, check=False)
            if done.returncode:
                continue
            paths = [path for path in done.stdout.decode().split("\0") if path and (place / path).is_file()]
            texts = [path for path in paths if path.endswith((".md", "routes.toml")) and not path.startswith(".cairn/base/")]
            installed = (place / ".cairn" / "config.toml").exists()
            kib = sum((place / path).stat().st_size for path in texts) / 1024
            found[name] = [1, int(installed), len(paths), shard["documents"], kib]
    return found


def seconds(cairn, folder, env, names):
    """The processor time of one run, with its children."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [cairn, "workspace", "doctor", "--list", "-"], cwd=folder, env=env, input="".join(name + "\n" for name in names),
        capture_output=True, text=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def solve(rows, values):
    """The weights, none negative, with the least sum of squared relative errors."""
    columns = list(range(len(rows[0])))
    while True:
        # Normal equations, by elimination.
        table = [[sum(row[a] * row[b] / value**2 for row, value in zip(rows, values)) for b in columns]
                 + [sum(row[a] / value for row, value in zip(rows, values))] for a in columns]
        for at in range(len(columns)):
            pivot = max(range(at, len(columns)), key=lambda line: abs(table[line][at]))
            table[at], table[pivot] = table[pivot], table[at]
            for line in range(len(columns)):
                if line != at and table[at][at]:
                    factor = table[line][at] / table[at][at]
                    table[line] = [one - factor * other for one, other in zip(table[line], table[at])]
        found = [table[at][-1] / table[at][at] if table[at][at] else 0 for at in range(len(columns))]
        if min(found) >= 0 or len(columns) == 1:
            weights = dict(zip(columns, found))
            return [max(0, weights.get(at, 0)) for at in range(len(rows[0]))]
        columns.pop(found.index(min(found)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("executable")
    parser.add_argument("--repositories", type=int, default=60)
    parser.add_argument("--sets", type=int, default=40)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seed", type=int, default=5)
    options = parser.parse_args()
    cairn = os.path.realpath(options.executable)
    chance = random.Random(options.seed)
    base = tempfile.mkdtemp(prefix="cairn-weights-")
    try:
        folder = pathlib.Path(base) / "work"
        make.Workspace(cairn, folder, options.repositories, 1).make()
        env = make.environment(os.path.join(base, "machine"))
        for number, size in enumerate(SIZES):
            sized(cairn, folder / "sizes" / f"s{number}", env, chance, *size)
        known = features(cairn, folder, env)
        names = sorted(known)
        rows, values = [], []
        for number in range(options.sets):
            some = chance.sample(names, chance.choice([4, 8, 12, 20, 30]))
            if number % 3 == 0:
                # Some sets are of large repositories, which a random one rarely has.
                some = sorted(set(some[:6] + chance.sample([name for name in names if name.startswith("sizes/")], 4)))
            rows.append([1] + [sum(known[name][at] for name in some) for at in range(5)])
            values.append(min(seconds(cairn, folder, env, some) for _ in range(options.rounds)) * 1e6)
        weights = solve(rows, values)
        for name, weight in zip(NAMES, weights):
            print(f"{name}: {weight:.1f} microseconds")
        errors = [sum(a * b for a, b in zip(row, weights)) / value - 1 for row, value in zip(rows, values)]
        square = (sum(error**2 for error in errors) / len(errors)) ** 0.5
        print(f"{len(names)} repositories, {len(rows)} sets: error {100 * square:.1f} % (root mean square), at most "
              f"{100 * max(map(abs, errors)):.1f} %")
    finally:
        shutil.rmtree(base)


if __name__ == "__main__":
    main()
