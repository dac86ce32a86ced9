package org.mlswitcheroo.core.listing.op;

import java.util.Optional;

/**
 * What the search for the operation of a function gave.
 *
 * @param function the Python function of what was recognised, written for PyTorch
 * @param ended whether the search was given up before everything was tried
 * @param steps how much was done
 */
public record Recognition(Optional<String> function, boolean ended, long steps) {}
