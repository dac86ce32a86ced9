/** Converts one file: parse, facts, phases, print. */
package org.mlswitcheroo.core.convert;
