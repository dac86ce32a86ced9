package org.mlswitcheroo.cli.ci;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How calls are sampled and run.
 *
 * @param samples calls of one operation, at most
 * @param seed makes the samples
 * @param thorough whether calls are run that only repeat forms of others
 * @param keep a folder in which the calls and what they become are kept
 * @param calls a folder in which another run kept the calls that are run in place of new ones
 * @param shrink whether a small call is looked for where one fails
 * @param jobs frameworks that run at a time
 * @param seconds processor time that one call may take
 */
record CiOptions(
    int samples,
    int seed,
    boolean thorough,
    Optional<Path> keep,
    Optional<Path> calls,
    boolean shrink,
    int jobs,
    int seconds) {}
