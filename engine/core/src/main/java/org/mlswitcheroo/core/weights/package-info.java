/**
 * Writes the script that moves a model's weights: the template of the pair of frameworks, filled
 * with the layers that the model uses.
 *
 * <pre>
 * odl/weights/torch_to_flax_nnx.py   (template)  --+
 * weights.json  --> LayerRows (all layers)       --+--> WeightScript --> script text
 * converted file --> ModelWeights (its data)     --+
 * </pre>
 */
package org.mlswitcheroo.core.weights;
