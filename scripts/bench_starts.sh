# Shared by the benchmarks of starts, which source it; $home is the root of the project.

# The file that they convert, 150 lines.
sample() {
  cat "$home/examples/resnet.py" "$home/tests/corpus/registry_mlp.py" "$home/tests/corpus/tagger.py" | head -n 150
}

# Now, in ms.
now() { echo $(($(date +%s%N) / 1000000)); }

# The minimum, the median and the maximum of the times on standard input.
summary() {
  sort -n | awk '{ t[NR] = $1 } END { printf "runs %d  min %d  median %d  max %d ms\n", NR, t[1], t[int((NR + 1) / 2)], t[NR] }'
}
