import numpy as np
from flax import nnx


def layer_norm(x, normalized_shape, weight=None, bias=None, eps=1e-5):
    """Normalise the last axes, then scale and shift them."""
    x = nnx.standardize(x, axis=tuple(range(-np.size(normalized_shape), 0)), epsilon=eps)
    x = x if weight is None else x * weight
    return x if bias is None else x + bias
