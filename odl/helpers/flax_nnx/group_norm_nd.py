import math

from flax import nnx


def group_norm_nd(x, num_groups, weight=None, bias=None, eps=1e-5):
    """Normalise groups of the channels of x (batch, channels, ...), then scale and shift the channels."""
    groups = x.reshape(x.shape[0], num_groups, math.prod(x.shape[1:]) // num_groups)
    y = nnx.standardize(groups, axis=-1, epsilon=eps).reshape(x.shape)
    shape = (-1, *(1,) * (x.ndim - 2))
    y = y if weight is None else y * weight.reshape(shape)
    return y if bias is None else y + bias.reshape(shape)
