package org.mlswitcheroo.core.project;

import java.nio.file.Path;

/**
 * A node of a file of the project.
 *
 * @param file the file
 * @param node its node
 */
record Ref(Path file, int node) {}
