import keras


class GroupNorm(keras.layers.Layer):
    """Normalisation of groups of the channels of (batch, channels, ...)."""

    def __init__(self, num_groups, num_channels, eps=1e-5, affine=True, bias=True):
        super().__init__()
        self.num_groups, self.eps = num_groups, eps
        self.weight = (
            self.add_weight(shape=(num_channels,), initializer=keras.initializers.Constant(1.0))
            if affine
            else None
        )
        self.bias = (
            self.add_weight(shape=(num_channels,), initializer=keras.initializers.Constant(0.0))
            if affine and bias
            else None
        )

    def call(self, x):
        return group_norm_nd(x, self.num_groups, self.weight, self.bias, self.eps)
