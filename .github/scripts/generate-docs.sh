#!/usr/bin/env bash
# Writes the pages of the documentation that come from the program itself: .github/docs/rules.md and .github/session.svg.
#
#   generate-docs.sh EXECUTABLE [--check]
#
#   --check   write nothing; exit 1 where a page differs from what would be written
#
# Needs git and python3.
set -euo pipefail

[[ $# -ge 1 && -x $1 ]] || { echo "usage: generate-docs.sh EXECUTABLE [--check]" >&2; exit 64; }
scripts=$(cd "$(dirname "$0")" && pwd)

failed=0
python3 "$scripts/rule-page.py" "$@" || failed=1
python3 "$scripts/session-picture.py" "$@" || failed=1
exit "$failed"
