#!/bin/sh
# Times the start with knowledge bases of several sizes: bench_operations.sh [RUNS] COUNT...   (for example 11 250 1035 1600)
# Each is a copy of the project in a temporary folder, built there, with that many operations: those that the sample
# files are written with, then the others in order, then all of them again under other names. All copies have to convert
# the files of bench_cold.sh to the same text; they are run in turn, as the speed of a machine drifts.
# Prints the minimum, the median and the maximum of each in milliseconds.
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
runs=$1
shift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. "$home/scripts/bench_starts.sh"
sample >"$work/model.py"

once() { # COUNT
  "$work/$1/ml_switcheroo" convert "$work/model.py" --source torch --target flax_nnx --out "$work/$1.py" >"$work/log" 2>&1 ||
    [ $? -eq 1 ] || { cat "$work/log" >&2; exit 1; }
}

for count in "$@"; do
  git -C "$home" clone -q --local "$home" "$work/$count"
  python3 "$home/scripts/sized_knowledge.py" "$work/$count" "$count" "$work/model.py"
  once "$count" # builds
  once "$count" # makes the archive
  sleep 30 # the archive is made in the background
  cmp "$work/$1.py" "$work/$count.py"
done
i=0
while [ "$i" -lt "$runs" ]; do
  for count in "$@"; do
    begin=$(now)
    once "$count"
    echo $(($(now) - begin)) >>"$work/$count.times"
  done
  i=$((i + 1))
done
for count in "$@"; do
  printf '%s operations: ' "$count"
  summary <"$work/$count.times"
done
