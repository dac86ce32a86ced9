/**
 * The records that the files of {@code odl/} are read into; the names of their components are the
 * keys.
 */
package org.mlswitcheroo.odl.model;
