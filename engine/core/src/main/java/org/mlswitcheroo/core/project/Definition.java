package org.mlswitcheroo.core.project;

import java.nio.file.Path;

/**
 * A class, function or variable at the top of a file.
 *
 * @param file the file that defines it
 * @param node node of the definition, of a variable the name that is bound
 * @param variable whether it is a variable
 */
record Definition(Path file, int node, boolean variable) {}
