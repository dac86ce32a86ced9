import jax
import jax.numpy as jnp
import optax


def rprop(learning_rate=0.01, etas=(0.5, 1.2), step_sizes=(1e-6, 50)):
    """Rprop: a step shrinks by the first of `etas` when its gradient turns, and grows by the other."""

    def init(params):
        zeros = jax.tree.map(jnp.zeros_like, params)
        return zeros, jax.tree.map(lambda p: jnp.full_like(p, learning_rate), params)

    def update(updates, state, params=None):
        def resized(g, before, size):
            factor = jnp.where(g * before < 0, etas[0], jnp.where(g * before > 0, etas[1], 1))
            return jnp.clip(size * factor, *step_sizes)

        sizes = jax.tree.map(resized, updates, *state)
        kept = jax.tree.map(lambda g, before: jnp.where(g * before < 0, 0, g), updates, state[0])
        return jax.tree.map(lambda g, size: -jnp.sign(g) * size, kept, sizes), (kept, sizes)

    return optax.GradientTransformation(init, update)
