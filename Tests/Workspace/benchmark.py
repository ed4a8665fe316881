#!/usr/bin/env python3
"""Times `cairn workspace status` and `doctor` over many repositories next to a shell loop over the same ones.

    Tests/Workspace/benchmark.py EXECUTABLE [--repositories 200] [--rounds 3] [--shards 8]

The loop is what somebody writes without it: `for repository in …; do cairn -C "$repository" status; done`. Loop and workspace
take turns in every round, so that what else the machine does meets both. Then the shards: how far the longest is from the
mean by the estimate of `workspace matrix`, and by the time that `workspace doctor` takes for each shard alone. Prints
Markdown. Needs a release build, git and
Python's standard library.
"""

import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import make


def timed(words, at, env, given=None):
    begin = time.monotonic()
    done = subprocess.run(words, cwd=at, env=env, input=given, capture_output=True, text=True, check=False)
    return time.monotonic() - begin, done


def table(heads, rows):
    lines = [heads, ["---"] * len(heads)] + rows
    return "\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines)


def commands(cairn, folder, names, env, rounds):
    rows = []
    paths = " ".join(f"'{name}'" for name in names)
    for command in ("status", "doctor"):
        loop = f"for repository in {paths}; do {cairn} -C \"$repository\" {command}; done"
        whole, single = [], []
        for _ in range(rounds):
            whole.append(timed([cairn, "workspace", command], folder, env)[0])
            single.append(timed(["sh", "-c", loop], folder, env)[0])
        one, other = statistics.median(whole), statistics.median(single)
        rows.append([command, len(names), f"{one:.2f} s", f"{other:.2f} s", f"{one / other:.2f}"])
    print(table(["command", "repositories", "`cairn workspace`", "shell loop", "ratio"], rows))


def shards(cairn, folder, env, count, rounds):
    """By the estimate, and by the clock: the median of the rounds for each shard alone."""
    done = timed([cairn, "workspace", "matrix", "--shards", str(count), "--format", "json"], folder, env)[1]
    plan = json.loads(done.stdout)["shards"]
    costs = [shard["cost"] for shard in plan]
    lists = ["".join(name + "\n" for name in shard["repositories"]) for shard in plan]
    # The shards take turns, so that what else the machine does meets all of them.
    took = [
        [timed([cairn, "workspace", "doctor", "--list", "-"], folder, env, given)[0] for given in lists]
        for _ in range(rounds)]
    times = [statistics.median(column) for column in zip(*took)]
    rows = [
        [shard["number"], len(shard["repositories"]), shard["documents"], f"{shard['cost'] / 1000:.0f}", f"{seconds:.2f} s"]
        for shard, seconds in zip(plan, times)]
    print(table(["shard", "repositories", "documents", "estimate", "`workspace doctor`"], rows))
    for name, values in (("estimate", costs), ("time", times)):
        mean = statistics.mean(values)
        print(f"\nlongest by {name}: {100 * (max(values) / mean - 1):.1f} % more than the mean")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("executable")
    parser.add_argument("--repositories", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--shards", type=int, default=8)
    options = parser.parse_args()
    cairn = os.path.realpath(options.executable)
    base = tempfile.mkdtemp(prefix="cairn-workspace-")
    try:
        folder = os.path.join(base, "work")
        make.Workspace(cairn, folder, options.repositories, 1).make()
        env = make.environment(os.path.join(base, "machine"))
        found = json.loads(timed([cairn, "workspace", "list", "--format", "json"], folder, env)[1].stdout)
        names = sorted(repository["name"] for repository in found["repositories"])
        commands(cairn, folder, names, env, options.rounds)
        print()
        shards(cairn, folder, env, options.shards, options.rounds)
    finally:
        shutil.rmtree(base)


if __name__ == "__main__":
    main()
