import jax


def batch_norm(x, mean, var, weight=None, bias=None, training=False, eps=1e-5):
    """Normalise the channels of x (batch, ..., channels), by the statistics of the batch when training."""
    if training or mean is None:
        axes = tuple(range(x.ndim - 1))
        mean, var = x.mean(axes), x.var(axes)
    y = (x - mean) * jax.lax.rsqrt(var + eps)
    y = y if weight is None else y * weight
    return y if bias is None else y + bias
