#!/bin/sh
# Times the whole process on a file of 150 lines with a warm class archive: bench_cold.sh [RUNS]   (default 11)
# Prints the minimum, the median and the maximum in milliseconds.
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
runs=${1:-11}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. "$home/scripts/bench_starts.sh"
sample >"$work/model.py"

once() { "$home/ml_switcheroo" convert "$work/model.py" --source torch --target flax_nnx --out "$work/out.py" >/dev/null 2>&1 || [ $? -eq 1 ]; }
once # builds
once # makes the archive
sleep 20 # the archive is made in the background
once
i=0
while [ "$i" -lt "$runs" ]; do
  begin=$(now)
  once
  echo $(($(now) - begin))
  i=$((i + 1))
done | summary
