import math

import jax
import jax.numpy as jnp
import optax


def radam(learning_rate, b1=0.9, b2=0.999, eps=1e-8, weight_decay=0, decoupled_weight_decay=False):
    """RAdam; the penalty of `weight_decay` is added to the gradients, or the weights decay by themselves."""

    def init(params):
        zeros = jax.tree.map(jnp.zeros_like, params)
        return jnp.zeros((), int), zeros, zeros

    def update(updates, state, params=None):
        count, means, squares = state[0] + 1, *state[1:]
        means = jax.tree.map(lambda g, m: b1 * m + (1 - b1) * g, updates, means)
        squares = jax.tree.map(lambda g, v: b2 * v + (1 - b2) * g * g, updates, squares)
        z = -math.log(b2) * count  # b2**count is exp(-z); the difference of both terms is made without loss
        short = z / 2 - z**2 / 12 + z**4 / 720
        share = jnp.where(z < 0.5, short, 1 - z / jnp.expm1(z))
        limit = 2 / (1 - b2) - 1
        length = limit + 2 / math.log(b2) - 2 / math.log(b2) * share
        sure = length > 5  # then the mean square is known well enough
        ratio = (length - 4) * (length - 2) * limit / ((limit - 4) * (limit - 2) * length)
        ratio = jnp.sqrt(jnp.where(sure, -ratio * jnp.expm1(-z), 1))
        updates = jax.tree.map(
            lambda m, v: m / (1 - b1**count) * jnp.where(sure, ratio / (jnp.sqrt(v) + eps), 1), means, squares
        )
        return updates, (count, means, squares)

    scaled = optax.GradientTransformation(init, update)
    decay = optax.add_decayed_weights(weight_decay)
    rate = optax.scale_by_learning_rate(learning_rate)
    return optax.chain(scaled, decay, rate) if decoupled_weight_decay else optax.chain(decay, scaled, rate)
