#!/bin/sh
# The long form of fuzzing: rounds of every kind, each from a seed that a failure names.
#
#   Tests/Fuzzing/fuzz.sh [ROUNDS [FIRST-SEED]]
#
# 2,000 rounds of each kind where nothing is said (some minutes), from a seed that nobody chose.
set -eu
cd "$(dirname "$0")/../.."
CAIRN_FUZZ_ROUNDS=${1:-2000}
CAIRN_FUZZ_SEED=${2:-$(date +%s)}
export CAIRN_FUZZ_ROUNDS CAIRN_FUZZ_SEED
echo "$CAIRN_FUZZ_ROUNDS rounds of each kind, from seed $CAIRN_FUZZ_SEED"
exec swift test --no-parallel --filter FuzzingTests
