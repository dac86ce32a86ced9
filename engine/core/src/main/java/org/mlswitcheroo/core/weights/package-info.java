/**
 * Writes the script that moves a model's weights: a reader of checkpoints and a writer, filled with
 * the layers that the model uses.
 *
 * <pre>
 * odl/weights/from_torch.py    (reader)          --+
 * odl/weights/to_flax_nnx.py   (writer)          --+
 * odl/weights/shared.py        (what all have)   --+
 * weights.json  --> LayerRows (all layers)       --+--> WeightScript --> script text
 * converted file --> ModelWeights (its data)     --+
 * </pre>
 */
package org.mlswitcheroo.core.weights;
