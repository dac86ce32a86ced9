/** The verbs of rule consequences, and the argument binding behind them. */
package org.mlswitcheroo.semantics.rewrite;
