import math

import mlx.core as mx
import mlx.nn as nn


class KernelLinear(nn.Module):
    """An affine map of the last axes; the kernel is (*inputs, *outputs)."""

    def __init__(self, inputs, outputs, bias=True):
        super().__init__()
        self.sizes, self.made = tuple(inputs), tuple(outputs)
        bound = math.prod(self.sizes) ** -0.5
        self.kernel = mx.random.uniform(-bound, bound, (*self.sizes, *self.made))
        self.bias = mx.zeros(self.made) if bias else None

    def __call__(self, x):
        size = math.prod(self.sizes)
        lead = tuple(x.shape[: len(x.shape) - len(self.sizes)])
        y = mx.matmul(mx.reshape(x, (*lead, size)), mx.reshape(self.kernel, (size, -1)))
        y = mx.reshape(y, (*lead, *self.made))
        return y if self.bias is None else y + self.bias
