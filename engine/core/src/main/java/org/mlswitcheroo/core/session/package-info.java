/** Runs the phases over the facts of one file, each to its own fixpoint. */
package org.mlswitcheroo.core.session;
