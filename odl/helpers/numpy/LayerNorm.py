import numpy as np


class LayerNorm(Module):
    """Normalisation over the last axes."""

    def __init__(self, normalized_shape, eps=1e-5, elementwise_affine=True, bias=True):
        shape = (normalized_shape,) if isinstance(normalized_shape, int) else tuple(normalized_shape)
        self.normalized_shape, self.eps = shape, eps
        self.weight = np.full(shape, 1.0, np.float32) if elementwise_affine else None
        self.bias = np.full(shape, 0.0, np.float32) if elementwise_affine and bias else None

    def __call__(self, x):
        return layer_norm(x, self.normalized_shape, self.weight, self.bias, self.eps)
