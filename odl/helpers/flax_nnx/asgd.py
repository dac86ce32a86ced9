import jax
import jax.numpy as jnp
import optax


def asgd(learning_rate=0.01, lambd=1e-4, alpha=0.75, weight_decay=0):
    """The steps of averaged gradient descent; the average itself is not kept."""

    def init(params):
        return jnp.zeros((), int)

    def update(updates, count, params):
        rate = learning_rate / (1 + lambd * learning_rate * count) ** alpha
        return jax.tree.map(lambda g, p: -rate * (g + lambd * p), updates, params), count + 1

    return optax.chain(optax.add_decayed_weights(weight_decay), optax.GradientTransformation(init, update))
