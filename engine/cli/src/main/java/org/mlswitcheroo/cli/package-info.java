/**
 * The command line: reads the arguments, runs one command, prints its report.
 *
 * <pre>
 * Main --(first argument)--> CommandTable --> Command --(Syntax, Arguments)--> convert, explain, ...
 *                                                |
 *                                             Console (standard streams)
 * </pre>
 */
package org.mlswitcheroo.cli;
