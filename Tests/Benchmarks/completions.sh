#!/usr/bin/env bash
# Times the answers to completion scripts, each of which must take less than 50 ms: without a repository, in a fresh
# installation of the full profile, and in one whose lock file has 1,000 skills more.
#
#   Tests/Benchmarks/completions.sh EXECUTABLE
#
# Prints a Markdown table in milliseconds; exits 1 if a median is above 50. Needs hyperfine, git and python3.
set -euo pipefail

[[ $# -eq 1 && -x $1 ]] || { echo "usage: Tests/Benchmarks/completions.sh EXECUTABLE" >&2; exit 64; }
executable=$(realpath "$1")
for program in hyperfine git python3; do
  command -v "$program" >/dev/null || { echo "$program is missing: apt-get install $program" >&2; exit 2; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME="$work/home" XDG_STATE_HOME="$work/state" GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null CI=true LC_ALL=C.UTF-8
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE
mkdir "$HOME" "$work/none"

for name in full large; do
  git init --quiet "$work/$name"
  "$executable" init --yes --quiet --profile full --agent claude "$work/$name"
done
python3 - "$work/large/.cairn/lock.toml" <<'LOCK'
import re, sys

path = sys.argv[1]
text = open(path).read()
entry = re.search(r'(?ms)^\[files\."\.agents/skills/release/SKILL\.md"\]\n.*?(?=^\[)', text).group(0)
copies = [entry.replace("release", f"skill-{number:04}") for number in range(1000)]
blocks = text.index("[blocks.")
open(path, "w").write(text[:blocks] + "".join(copies) + text[blocks:])
LOCK

questions=(
  "" "init --profile" "init --locale" "init --skill" "init --agent" "init --without" "upgrade --pack" "remove" "add"
  "rule" "diff" "route --reason" "undo" "manual" "--lang ko init --skill"
)
for place in none full large; do
  commands=()
  for question in "${questions[@]}"; do
    # A question has only blanks between its words.
    commands+=(--command-name "$place: cairn ${question:+$question }TAB" "$executable __complete fish cairn $question ''")
  done
  (cd "$work/$place" && hyperfine --shell=none --warmup 3 --min-runs 20 --export-json "$work/$place.json" "${commands[@]}") \
    >/dev/null 2>"$work/errors" || { cat "$work/errors" >&2; exit 1; }
done

echo "$(nproc) processors, load $(cut -d' ' -f1-3 /proc/loadavg), executable $(stat -c %s "$executable") bytes"
echo
python3 - "$work"/{none,full,large}.json <<'TABLE'
import json, sys

rows = [row for path in sys.argv[1:] for row in json.load(open(path))["results"]]
print("| question | min | median | max |")
print("|---|---:|---:|---:|")
for row in rows:
    print("| {} | {} |".format(row["command"], " | ".join(f"{row[key] * 1000:.1f}" for key in ("min", "median", "max"))))
slow = [row["command"] for row in rows if row["median"] > 0.05]
print()
print("above 50 ms: " + (", ".join(slow) or "none"))
sys.exit(bool(slow))
TABLE
