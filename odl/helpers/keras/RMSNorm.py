import keras


class RMSNorm(keras.layers.Layer):
    """Division by the root mean square over the last axes."""

    def __init__(self, normalized_shape, eps=None, elementwise_affine=True):
        super().__init__()
        shape = (normalized_shape,) if isinstance(normalized_shape, int) else tuple(normalized_shape)
        self.normalized_shape, self.eps = shape, eps
        self.weight = (
            self.add_weight(shape=shape, initializer=keras.initializers.Constant(1.0))
            if elementwise_affine
            else None
        )

    def call(self, x):
        return rms_norm(x, self.normalized_shape, self.weight, self.eps)
