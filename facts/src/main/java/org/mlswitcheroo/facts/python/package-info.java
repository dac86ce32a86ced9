/**
 * What a Python file says by itself: its syntax and its names, without any knowledge of a
 * framework.
 */
package org.mlswitcheroo.facts.python;
