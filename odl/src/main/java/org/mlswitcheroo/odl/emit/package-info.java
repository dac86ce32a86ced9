/**
 * Reads how kernels are written, {@code odl/emit}, how lifted ones are, {@code odl/forms}, and what
 * operations are as kernels, {@code odl/lowering}, and makes the lines that run time reads.
 */
package org.mlswitcheroo.odl.emit;
