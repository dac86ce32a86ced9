/** What the frameworks offer, written down by {@code odl/ci/snapshot.py}. */
package org.mlswitcheroo.semantics.snapshot;
