#!/bin/sh
# Times the start with knowledge bases of several sizes: bench_operations.sh [RUNS] COUNT...   (for example 11 250 823 1600)
# Each is a copy of the project in a temporary folder, built there, with that many operations: the first ones that the
# sample files need, then the others in order, then all of them again under other names. Prints what bench_cold.sh prints.
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
runs=$1
shift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for count in "$@"; do
  copy=$work/$count
  git -C "$home" clone -q --local "$home" "$copy"
  python3 "$home/scripts/sized_knowledge.py" "$copy" "$count"
  printf '%s operations: ' "$count"
  "$copy/scripts/bench_cold.sh" "$runs"
  rm -rf "$copy"
done
