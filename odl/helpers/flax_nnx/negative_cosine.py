import jax.numpy as jnp


def negative_cosine(y_true, y_pred, axis=-1):
    """The cosine of the angle between labels and predictions, with a minus."""
    y_true, y_pred = same_rank(y_true, y_pred)
    return -jnp.sum(unit_length(y_true, axis) * unit_length(y_pred, axis), axis=axis)
