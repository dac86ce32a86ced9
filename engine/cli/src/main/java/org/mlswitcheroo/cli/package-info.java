/** The command line: reads the arguments, runs one command, prints its report. */
package org.mlswitcheroo.cli;
