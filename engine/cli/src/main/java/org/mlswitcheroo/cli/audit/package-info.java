/** The command that says which interfaces of the source framework files use, and which convert. */
package org.mlswitcheroo.cli.audit;
