/**
 * The meaning of programs: hub operations, signatures, types and what is known of each framework.
 */
package org.mlswitcheroo.semantics;
