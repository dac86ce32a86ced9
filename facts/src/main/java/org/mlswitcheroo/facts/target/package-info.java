/** The rewritten program as changes of the syntax tree; emitters print them. */
package org.mlswitcheroo.facts.target;
