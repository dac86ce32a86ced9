import math

import keras
from keras import ops


class KernelLinear(keras.layers.Layer):
    """An affine map of the last axes; the kernel is (*inputs, *outputs)."""

    def __init__(self, inputs, outputs, bias=True):
        super().__init__()
        self.sizes, self.made = tuple(inputs), tuple(outputs)
        bound = math.prod(self.sizes) ** -0.5
        self.kernel = self.add_weight(
            shape=(*self.sizes, *self.made), initializer=keras.initializers.RandomUniform(-bound, bound)
        )
        self.bias = self.add_weight(shape=self.made, initializer="zeros") if bias else None

    def call(self, x):
        size = math.prod(self.sizes)
        lead = tuple(x.shape[: len(x.shape) - len(self.sizes)])
        y = ops.matmul(ops.reshape(x, (*lead, size)), ops.reshape(self.kernel, (size, -1)))
        y = ops.reshape(y, (*lead, *self.made))
        return y if self.bias is None else y + self.bias
