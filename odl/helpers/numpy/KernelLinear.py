import math

import numpy as np


class KernelLinear(Module):
    """An affine map of the last axes; the kernel is (*inputs, *outputs)."""

    def __init__(self, inputs, outputs, bias=True):
        self.sizes, self.made = tuple(inputs), tuple(outputs)
        bound = math.prod(self.sizes) ** -0.5
        self.kernel = np.random.uniform(-bound, bound, (*self.sizes, *self.made)).astype(np.float32)
        self.bias = np.zeros(self.made, np.float32) if bias else None

    def __call__(self, x):
        size = math.prod(self.sizes)
        lead = tuple(x.shape[: len(x.shape) - len(self.sizes)])
        y = np.matmul(np.reshape(x, (*lead, size)), np.reshape(self.kernel, (size, -1)))
        y = np.reshape(y, (*lead, *self.made))
        return y if self.bias is None else y + self.bias
