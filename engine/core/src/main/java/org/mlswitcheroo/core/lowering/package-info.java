/**
 * The way down: follows a model from its inputs to its results, and makes kernels of its
 * operations. What an operation is as a kernel is data ({@code odl/lowering}).
 */
package org.mlswitcheroo.core.lowering;
