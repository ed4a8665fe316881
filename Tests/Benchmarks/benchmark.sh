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
tools=$(mktemp -d)
trap 'rm -rf "$tools"' EXIT
unset "${!GIT_@}" 2>/dev/null || true

# Whether the peers are among the parts: all parts are, if none is named.
peers() {
  local word named=
  for word in "$@"; do
    case $word in
      peers) return 0 ;;
      install | doctor | packs | growth | instructions) named=1 ;;
      -h | --help) return 1 ;;
    esac
  done
  [[ -z $named ]]
}

if peers "${@:2}"; then
  missing=()
  command -v agnix >/dev/null || missing+=(agnix)
  command -v apm >/dev/null || missing+=(apm-cli)
  if [[ ${#missing[@]} -gt 0 ]]; then
    echo "== ${missing[*]} from PyPI, into a temporary folder" >&2
    if python3 -m venv "$tools/venv" >&2; then
      # Each by itself, so that one that cannot be had does not take the other with it.
      for package in "${missing[@]}"; do
        timeout 300 "$tools/venv/bin/pip" install --quiet --disable-pip-version-check "$package" >&2 ||
          echo "$package could not be installed" >&2
      done
      # Last, so that the folder's python3 is not the one that measures.
      PATH=$PATH:$tools/venv/bin
    fi
  fi
fi
python3 -B "$here/parts" "$@"
