package org.mlswitcheroo.cli.ci;

/**
 * How calls are sampled and run.
 *
 * @param samples calls of one operation, at most
 * @param seed makes the samples
 * @param shrink whether a small call is looked for where one fails
 * @param jobs frameworks that run at a time
 * @param seconds processor time that one call may take
 */
record CiOptions(int samples, int seed, boolean shrink, int jobs, int seconds) {}
