/**
 * Converts listings of GPU instructions, one function at a time and without the rules of Python.
 */
package org.mlswitcheroo.cli.listing;
