import jax
import jax.numpy as jnp


def gumbel_softmax(logits, tau=1.0, hard=False, axis=-1, *, rngs):
    """A soft sample of the classes along an axis; a hard one has the gradient of the soft one."""
    soft = jax.nn.softmax((logits + rngs.gumbel(logits.shape, logits.dtype)) / tau, axis)
    if not hard:
        return soft
    one = jax.nn.one_hot(soft.argmax(axis), soft.shape[axis], axis=axis, dtype=soft.dtype)
    return jnp.asarray(one - jax.lax.stop_gradient(soft) + soft)
