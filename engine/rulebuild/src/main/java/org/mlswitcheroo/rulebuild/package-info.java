/** Compiles rule text to the classes of the executable rule model, at build time only. */
package org.mlswitcheroo.rulebuild;
