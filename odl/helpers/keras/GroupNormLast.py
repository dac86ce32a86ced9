import keras
from keras import ops


class GroupNormLast(keras.layers.Layer):
    """Normalisation of groups of channels of (batch, ..., channels); a group may be every n-th channel."""

    def __init__(self, num_features, num_groups=32, eps=1e-6, scale=True, bias=True, apart=False):
        super().__init__()
        self.num_groups, self.eps, self.apart = num_groups, eps, apart
        self.weight = self.add_weight(shape=(num_features,), initializer="ones") if scale else None
        self.bias = self.add_weight(shape=(num_features,), initializer="zeros") if bias else None

    def call(self, x):
        batch, channels = x.shape[0], x.shape[-1]
        near = (self.num_groups, channels // self.num_groups)
        axes = (1, 2) if self.apart else (1, 3)
        y = ops.reshape(x, (batch, -1, *(near[::-1] if self.apart else near)))
        mean = ops.mean(y, axis=axes, keepdims=True)
        variance = ops.mean((y - mean) ** 2, axis=axes, keepdims=True)
        y = ops.reshape((y - mean) / ops.sqrt(variance + self.eps), x.shape)
        y = y if self.weight is None else y * self.weight
        return y if self.bias is None else y + self.bias
