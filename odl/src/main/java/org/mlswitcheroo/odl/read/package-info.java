/**
 * Reads the YAML files of the knowledge base to records; every fault has a place, a code and an
 * advice.
 */
package org.mlswitcheroo.odl.read;
