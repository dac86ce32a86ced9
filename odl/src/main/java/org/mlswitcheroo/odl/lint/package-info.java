/** Checks the knowledge base: what the compiler needs, and what readers may expect. */
package org.mlswitcheroo.odl.lint;
