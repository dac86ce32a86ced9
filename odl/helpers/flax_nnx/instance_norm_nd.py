from flax import nnx


def instance_norm_nd(x, weight=None, bias=None, eps=1e-5):
    """Normalise each channel of each element of x (batch, channels, ...), then scale and shift it."""
    y = nnx.standardize(x, axis=tuple(range(2, x.ndim)), epsilon=eps)
    shape = (-1, *(1,) * (x.ndim - 2))
    y = y if weight is None else y * weight.reshape(shape)
    return y if bias is None else y + bias.reshape(shape)
