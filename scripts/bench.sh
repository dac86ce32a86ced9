#!/bin/sh
# Runs the JMH benchmarks: bench.sh [JMH OPTION]...   For example: bench.sh -f 3 convert
set -eu
cd "$(dirname -- "$0")/.."
mvn -B -ntp -q -Pbench -pl tests/bench -am -Dmaven.test.skip=true package dependency:build-classpath -Dmdep.outputFile=target/classpath
exec java -Xss16m -cp "tests/bench/target/classes:$(cat tests/bench/target/classpath)" org.openjdk.jmh.Main "$@"
