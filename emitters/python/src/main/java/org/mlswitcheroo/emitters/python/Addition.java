package org.mlswitcheroo.emitters.python;

/**
 * Lines that the printer puts between statements.
 *
 * @param text the lines without indentation of the first
 * @param before blank lines asked for before them
 * @param after blank lines asked for behind them
 * @param fact why they exist
 */
record Addition(Out text, int before, int after, Object fact) {}
