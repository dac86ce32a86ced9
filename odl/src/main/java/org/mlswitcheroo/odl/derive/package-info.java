/**
 * Variants that a dialect takes over from another one by renaming.
 *
 * <pre>
 * Knowledge --&gt; Derivation --Renaming (one dialect: paths, methods, templates)--&gt; Knowledge
 *                                  \--Snapshots: is it there, with these parameters?
 * </pre>
 */
package org.mlswitcheroo.odl.derive;
