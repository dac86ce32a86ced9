/** The command that says which rules changed a line, or why none did. */
package org.mlswitcheroo.cli.explain;
