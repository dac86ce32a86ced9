import jax
import jax.numpy as jnp
import optax


def adagrad(learning_rate=0.01, lr_decay=0, weight_decay=0, initial_accumulator_value=0, eps=1e-10):
    """Adagrad with `eps` outside of the root, on gradients with `weight_decay` times the weights added."""

    def init(params):
        return jnp.zeros((), int), jax.tree.map(lambda p: jnp.full_like(p, initial_accumulator_value), params)

    def update(updates, state, params=None):
        count, sums = state
        sums = jax.tree.map(lambda g, s: s + g * g, updates, sums)
        rate = learning_rate / (1 + count * lr_decay)
        return jax.tree.map(lambda g, s: -rate * g / (jnp.sqrt(s) + eps), updates, sums), (count + 1, sums)

    return optax.chain(optax.add_decayed_weights(weight_decay), optax.GradientTransformation(init, update))
