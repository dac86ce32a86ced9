/** The command that writes the script which moves a model's weights. */
package org.mlswitcheroo.cli.weights;
