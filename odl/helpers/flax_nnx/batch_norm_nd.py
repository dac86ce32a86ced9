import jax.numpy as jnp


def batch_norm_nd(x, mean, var, weight=None, bias=None, training=False, eps=1e-5):
    """Normalise the channels of x (batch, channels, ...), by the statistics of the batch when training."""
    if training or mean is None:
        axes = (0, *range(2, x.ndim))
        mean, var = jnp.mean(x, axis=axes), jnp.var(x, axis=axes)
    scale = 1 / jnp.sqrt(var + eps)
    scale = scale if weight is None else scale * weight
    shape = (-1, *(1,) * (x.ndim - 2))
    y = (x - mean.reshape(shape)) * scale.reshape(shape)
    return y if bias is None else y + bias.reshape(shape)
