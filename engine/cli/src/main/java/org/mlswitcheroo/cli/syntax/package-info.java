/** What a command takes and what a user gave: options, their help, and the errors about them. */
package org.mlswitcheroo.cli.syntax;
