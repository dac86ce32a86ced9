import jax.numpy as jnp


def reduced_loss(function, reduction="sum_over_batch_size"):
    """A function of labels, predictions and weights that gives one number of all losses."""

    def loss(y_true, y_pred, sample_weight=None):
        values = function(y_true, y_pred)
        if sample_weight is not None:
            missing = values.ndim - sample_weight.ndim
            shape = (*sample_weight.shape, *(1,) * missing)
            values = values * jnp.reshape(sample_weight.astype(values.dtype), shape)
        if reduction in (None, "none"):
            return values
        if reduction == "mean_with_sample_weight" and sample_weight is not None:
            return jnp.sum(values) / jnp.sum(jnp.broadcast_to(sample_weight, values.shape))
        return jnp.sum(values) if reduction == "sum" else jnp.mean(values)

    return loss
