/** The lossless syntax tree that parsers make and emitters print. */
package org.mlswitcheroo.facts.syntax;
