import jax.numpy as jnp


def tversky(y_true, y_pred, alpha=0.5, beta=0.5, axis=None):
    """One minus what labels and predictions share, where both kinds of faults have weights."""
    y_true = y_true.astype(y_pred.dtype)
    both = jnp.sum(y_true * y_pred, axis=axis)
    more = jnp.sum((1.0 - y_true) * y_pred, axis=axis)
    less = jnp.sum(y_true * (1.0 - y_pred), axis=axis)
    return 1.0 - (both + 1e-7) / (both + alpha * more + beta * less + 1e-7)
