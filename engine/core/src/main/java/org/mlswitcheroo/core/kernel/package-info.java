/**
 * Kernels as steps on virtual registers, and their text: the way down to instructions. What a step
 * is as instructions is data ({@code odl/emit}).
 */
package org.mlswitcheroo.core.kernel;
