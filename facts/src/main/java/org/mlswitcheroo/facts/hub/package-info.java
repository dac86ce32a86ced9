/** The abstract operations of a file, their arguments and their layout. */
package org.mlswitcheroo.facts.hub;
