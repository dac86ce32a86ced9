/** Reads the tables of instructions of {@code odl/isa} and makes the lines that run time reads. */
package org.mlswitcheroo.odl.isa;
