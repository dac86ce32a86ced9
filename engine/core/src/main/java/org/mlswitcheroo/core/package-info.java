/** Runs the rules: one session per file, the phases in order, and the record of every firing. */
package org.mlswitcheroo.core;
