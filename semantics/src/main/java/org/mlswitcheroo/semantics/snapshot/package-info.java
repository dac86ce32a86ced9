/** What the frameworks offer, written down by {@code scripts/snapshot.py}. */
package org.mlswitcheroo.semantics.snapshot;
