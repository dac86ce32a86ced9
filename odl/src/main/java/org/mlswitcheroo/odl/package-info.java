/** Reads and checks the YAML files that define operations, and compiles them to rules. */
package org.mlswitcheroo.odl;
