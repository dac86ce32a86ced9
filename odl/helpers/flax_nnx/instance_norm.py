from flax import nnx


def instance_norm(x, weight=None, bias=None, eps=1e-5):
    """Normalise each channel of each element of x (batch, ..., channels), then scale and shift it."""
    y = nnx.standardize(x, axis=tuple(range(1, x.ndim - 1)), epsilon=eps)
    y = y if weight is None else y * weight
    return y if bias is None else y + bias
