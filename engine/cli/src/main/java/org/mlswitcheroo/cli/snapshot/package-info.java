/** What the installed frameworks offer, and what of it the knowledge base misses. */
@org.jspecify.annotations.NullMarked
package org.mlswitcheroo.cli.snapshot;
