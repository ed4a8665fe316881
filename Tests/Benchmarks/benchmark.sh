#!/usr/bin/env bash
# Times the commands that users wait for, next to common programs, so that the ratios can be compared between
# machines.
#
#   Tests/Benchmarks/benchmark.sh EXECUTABLE [install|doctor]…
#
# `install` times the small commands in a fresh repository; `doctor` times `cairn doctor` over 1,000 and 5,000 skills
# (make-skills.py) next to `sha256sum` and `cat` of the same files, and next to agnix if it is on PATH or named by
# AGNIX: with its defaults, and without its rule CC-SK-025, which compares every skill with every other. RUNS is the
# number of runs of the doctor's commands (default: 7). Without a second argument, both parts run.
#
# Prints Markdown tables, in milliseconds. If other programs run on the machine, the fastest run and the processor time
# are the most reliable. Needs hyperfine and time (Debian: `apt-get install hyperfine time`), git and python3.
set -euo pipefail

[[ $# -ge 1 && -x $1 ]] || { echo "usage: Tests/Benchmarks/benchmark.sh EXECUTABLE [install|doctor]..." >&2; exit 64; }
executable=$(realpath "$1")
shift
for program in hyperfine git python3 /usr/bin/time; do
  command -v "$program" >/dev/null || { echo "$program is missing: apt-get install ${program##*/}" >&2; exit 2; }
done
here=$(realpath "$(dirname "$0")")
agnix=${AGNIX:-$(command -v agnix || true)}
runs=${RUNS:-7}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME="$work/home" XDG_STATE_HOME="$work/state" GIT_CONFIG_NOSYSTEM=1
unset "${!GIT_@}" 2>/dev/null || true
export GIT_CONFIG_GLOBAL=/dev/null
mkdir "$HOME"

# Runs hyperfine and writes its results to $work/NAME.json; the other arguments are passed to hyperfine.
measure() {
  local name=$1
  shift
  hyperfine --shell=none --export-json "$work/$name.json" "$@" >/dev/null 2>"$work/errors" ||
    { cat "$work/errors" >&2; exit 1; }
}

# Prints a table of the fastest run, the median and the mean from the results of one or more hyperfine runs.
table() {
  python3 - "$@" <<'TABLE'
import json
import sys

rows = [row for path in sys.argv[1:] for row in json.load(open(path))["results"]]
print("| command | min | median | mean |")
print("|---|---:|---:|---:|")
for row in rows:
    print("| {} | {} |".format(row["command"], " | ".join(f"{row[key] * 1000:.1f}" for key in ("min", "median", "mean"))))
TABLE
}

time_install() {
  git init --quiet "$work/installed"
  "$executable" init --yes "$work/installed" >/dev/null 2>&1
  cd "$work/installed"
  measure still --warmup 5 --min-runs 100 \
    --command-name '/bin/true' /bin/true \
    --command-name 'git status' 'git status' \
    --command-name 'cairn --version' "$executable --version" \
    --command-name 'cairn sync, nothing to do' "$executable sync" \
    --command-name 'cairn doctor, fresh install' "$executable doctor"
  # `sync` first, so that earlier pending writes are not part of the measured time.
  measure writing --warmup 5 --min-runs 40 \
    --prepare "bash -c 'rm -rf $work/fresh $work/state && git init --quiet $work/fresh && sync -f $work'" \
    --command-name 'cairn init --yes, fresh repository' "$executable init --yes $work/fresh"
  table "$work/still.json" "$work/writing.json"
  echo
}

# Prints the peak memory of a command in kilobytes; its output and exit code are ignored.
memory() {
  /usr/bin/time -v -o "$work/time" "$@" >/dev/null 2>&1 || true
  awk -F': ' '/Maximum resident/ { print $2 }' "$work/time"
}

time_doctor() {
  printf '[rules]\ndisabled_rules = ["CC-SK-025"]\n' >"$work/agnix.toml"
  local names=('cairn doctor' 'sha256sum' 'cat')
  local count index
  for count in 1000 5000; do
    "$here/make-skills.py" "$count" "$work/skills-$count"
    cd "$work/skills-$count"
    git init --quiet
    git add --all
    git ls-files -z >"$work/files-$count"
    local commands=(
      "$executable doctor" "xargs -0 -a $work/files-$count sha256sum" "xargs -0 -a $work/files-$count cat"
    )
    if [[ -n $agnix ]]; then
      names=("${names[@]:0:3}" 'agnix without CC-SK-025' 'agnix')
      commands+=("$agnix --config $work/agnix.toml ." "$agnix .")
    fi
    local arguments=()
    : >"$work/memory-$count"
    for index in "${!commands[@]}"; do
      arguments+=(--command-name "${names[index]}" "${commands[index]}")
      # The commands here only have spaces between their words.
      # shellcheck disable=SC2086
      memory ${commands[index]} >>"$work/memory-$count"
    done
    # agnix exits with 1 if it has a warning.
    measure "skills-$count" --warmup 1 --runs "$runs" --ignore-failure "${arguments[@]}"
  done
  [[ -n $agnix ]] || echo "(no agnix here)"
  python3 - "$work" <<'TABLE'
import json
import sys

work = sys.argv[1]
counts = (1000, 5000)
results = {count: json.load(open(f"{work}/skills-{count}.json"))["results"] for count in counts}
memory = {count: [int(line) for line in open(f"{work}/memory-{count}")] for count in counts}
print("| over 1,000 and 5,000 skills | min 1,000 | median 1,000 | min 5,000 | median 5,000 | medians 5,000 : 1,000 "
      "| processor time 1,000 | processor time 5,000 | peak memory 5,000 |")
print("|---|---:|---:|---:|---:|---:|---:|---:|---:|")
for index, row in enumerate(results[5000]):
    small = results[1000][index]
    cells = [f"{value * 1000:.0f}" for value in (small["min"], small["median"], row["min"], row["median"])]
    work_done = [f"{(one['user'] + one['system']) * 1000:.0f}" for one in (small, row)]
    print("| {} | {} | {:.2f} | {} | {:.0f} MB |".format(
        row["command"], " | ".join(cells), row["median"] / small["median"], " | ".join(work_done),
        memory[5000][index] / 1024))
doctor, digest = results[5000][0], results[5000][1]
print()
print("`cairn doctor` takes {:.2f} times as long as `sha256sum` over 5,000 skills (medians; fastest runs: {:.2f}).".format(
    doctor["median"] / digest["median"], doctor["min"] / digest["min"]))
TABLE
  echo
}

echo "$(nproc) processors, load $(cut -d' ' -f1-3 /proc/loadavg), executable $(stat -c %s "$executable") bytes"
echo
for part in "${@:-install doctor}"; do
  for one in $part; do
    case $one in
      install) time_install ;;
      doctor) time_doctor ;;
      *) echo "no such part: $one" >&2; exit 64 ;;
    esac
  done
done
