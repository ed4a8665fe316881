#!/usr/bin/env bash
# Runs the benchmarks of a release build next to common programs, and prints one page in Markdown whose ratios can be
# compared between machines and with the page of the last release.
#
#   Tests/Benchmarks/benchmark.sh EXECUTABLE [PART]… [--write FILE] [--against FILE] [--runs N] [--skills N] [--only TEXT]
#
# Parts (all of them without one):
#   install       the small commands in a fresh repository, next to /bin/true, `git status` and `git init`
#   doctor        `cairn doctor` over 1,000 and 5,000 skills (make-skills.py), next to cat, sha256sum and `git status`
#   packs         packs of git repositories (git-packs.py), next to `git clone`, and ten packs next to one
#   growth        every command with four times the work (growth.py; `--only TEXT` picks rows)
#   instructions  the instructions of the small commands (instructions.py), which repeat; needs valgrind
#   peers         agnix and APM, next to the commands that do the same work
#
# `--write FILE` writes the page there, also after each part. `--against FILE` names the page whose ratios are compared; the
# default is results.md beside this script, if it is kept. A changed ratio is shown and never a failure: only instructions
# fail, in CI. `--runs N` and `--skills N` make a run smaller. agnix and APM are taken from PATH, or from PyPI into a temporary
# folder; without them their rows are named as left out. Exits 1 if a part could not be measured.
#
# Needs hyperfine and time (Debian: `apt-get install hyperfine time`), git and Python 3.11.
set -euo pipefail

[[ $# -ge 1 ]] || { echo "usage: Tests/Benchmarks/benchmark.sh EXECUTABLE [PART]... [--write FILE] [--against FILE]" >&2; exit 64; }
for program in hyperfine git python3 /usr/bin/time; do
  command -v "$program" >/dev/null || { echo "$program is missing: apt-get install ${program##*/}" >&2; exit 2; }
done
here=$(realpath "$(dirname "$0")")
unset "${!GIT_@}" 2>/dev/null || true
exec python3 -B "$here/parts" "$@"
