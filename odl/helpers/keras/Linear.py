import keras
from keras import ops


class Linear(keras.layers.Layer):
    """An affine map of the last axis; the weight is (out, in)."""

    def __init__(self, in_features, out_features, bias=True):
        super().__init__()
        self.in_features, self.out_features = in_features, out_features
        bound = in_features**-0.5
        self.weight = self.add_weight(
            shape=(out_features, in_features), initializer=keras.initializers.RandomUniform(-(bound), bound)
        )
        self.bias = (
            self.add_weight(
                shape=(out_features,), initializer=keras.initializers.RandomUniform(-(bound), bound)
            )
            if bias
            else None
        )

    def call(self, x):
        y = ops.matmul(x, ops.transpose(self.weight))
        return y if self.bias is None else y + self.bias
