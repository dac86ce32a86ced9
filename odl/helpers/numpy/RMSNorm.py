import numpy as np


class RMSNorm(Module):
    """Division by the root mean square over the last axes."""

    def __init__(self, normalized_shape, eps=None, elementwise_affine=True):
        shape = (normalized_shape,) if isinstance(normalized_shape, int) else tuple(normalized_shape)
        self.normalized_shape, self.eps = shape, eps
        self.weight = np.full(shape, 1.0, np.float32) if elementwise_affine else None

    def __call__(self, x):
        return rms_norm(x, self.normalized_shape, self.weight, self.eps)
