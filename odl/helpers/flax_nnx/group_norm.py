from flax import nnx


def group_norm(x, num_groups, weight=None, bias=None, eps=1e-5):
    """Normalise groups of the channels of x (batch, ..., channels), then scale and shift the channels."""
    y = x.reshape(*x.shape[:-1], num_groups, -1)
    y = nnx.standardize(y, axis=(*range(1, x.ndim - 1), x.ndim), epsilon=eps).reshape(x.shape)
    y = y if weight is None else y * weight
    return y if bias is None else y + bias
