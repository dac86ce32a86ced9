import keras


class LayerNorm(keras.layers.Layer):
    """Normalisation over the last axes."""

    def __init__(self, normalized_shape, eps=1e-5, elementwise_affine=True, bias=True):
        super().__init__()
        shape = (normalized_shape,) if isinstance(normalized_shape, int) else tuple(normalized_shape)
        self.normalized_shape, self.eps = shape, eps
        self.weight = (
            self.add_weight(shape=shape, initializer=keras.initializers.Constant(1.0))
            if elementwise_affine
            else None
        )
        self.bias = (
            self.add_weight(shape=shape, initializer=keras.initializers.Constant(0.0))
            if elementwise_affine and bias
            else None
        )

    def call(self, x):
        return layer_norm(x, self.normalized_shape, self.weight, self.bias, self.eps)
