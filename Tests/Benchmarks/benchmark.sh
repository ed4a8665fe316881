#!/usr/bin/env bash
# Times an executable at the work users wait for, beside two programs that everybody has, so that ratios can be read off
# whatever the machine is.
#
#   Tests/Benchmarks/benchmark.sh EXECUTABLE
#
# Prints a Markdown table, in milliseconds: the fastest run, the median, the mean. Where other work shares the machine,
# the fastest run says the most. Needs hyperfine (Debian: `apt-get install hyperfine`), git and python3.
set -euo pipefail

[[ $# -eq 1 && -x $1 ]] || { echo "usage: Tests/Benchmarks/benchmark.sh EXECUTABLE" >&2; exit 64; }
command -v hyperfine >/dev/null || { echo "hyperfine is missing: apt-get install hyperfine" >&2; exit 2; }
executable=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME="$work/home" XDG_STATE_HOME="$work/state" GIT_CONFIG_NOSYSTEM=1
unset "${!GIT_@}" 2>/dev/null || true
export GIT_CONFIG_GLOBAL=/dev/null
mkdir "$HOME"

git init --quiet "$work/installed"
"$executable" init --yes "$work/installed" >/dev/null 2>&1
cd "$work/installed"

# The results of one hyperfine run go to $work/NAME.json; what follows is hyperfine's own.
measure() {
  local name=$1
  shift
  hyperfine --shell=none --warmup 5 --export-json "$work/$name.json" "$@" >/dev/null 2>"$work/errors" ||
    { cat "$work/errors" >&2; exit 1; }
}

measure still --min-runs 100 \
  --command-name '/bin/true' /bin/true \
  --command-name 'git status' 'git status' \
  --command-name 'cairn --version' "$executable --version" \
  --command-name 'cairn sync, nothing to do' "$executable sync" \
  --command-name 'cairn doctor, fresh install' "$executable doctor"
# What earlier work left to be written to disk is no part of a run.
measure writing --min-runs 40 \
  --prepare "bash -c 'rm -rf $work/fresh $work/state && git init --quiet $work/fresh && sync -f $work'" \
  --command-name 'cairn init --yes, fresh repository' "$executable init --yes $work/fresh"

echo "$(nproc) processors, load $(cut -d' ' -f1 /proc/loadavg), executable $(stat -c %s "$executable") bytes"
echo
python3 - "$work/still.json" "$work/writing.json" <<'TABLE'
import json
import sys

rows = [row for path in sys.argv[1:] for row in json.load(open(path))["results"]]
print("| command | min | median | mean |")
print("|---|---:|---:|---:|")
for row in rows:
    print("| {} | {} |".format(row["command"], " | ".join(f"{row[key] * 1000:.1f}" for key in ("min", "median", "mean"))))
TABLE
