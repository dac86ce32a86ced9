import jax
import jax.numpy as jnp
import optax


def nadam(
    learning_rate,
    b1=0.9,
    b2=0.999,
    eps=1e-8,
    weight_decay=0,
    momentum_decay=0.004,
    decoupled_weight_decay=False,
):
    """NAdam; the penalty of `weight_decay` is added to the gradients, or the weights decay by themselves."""

    def momentum(count):
        return b1 * (1 - 0.5 * 0.96 ** (count * momentum_decay))

    def init(params):
        zeros = jax.tree.map(jnp.zeros_like, params)
        return jnp.zeros((), int), jnp.ones(()), zeros, zeros

    def update(updates, state, params=None):
        count, product, means, squares = state[0] + 1, *state[1:]
        now, after = momentum(count), momentum(count + 1)
        product = product * now
        means = jax.tree.map(lambda g, m: b1 * m + (1 - b1) * g, updates, means)
        squares = jax.tree.map(lambda g, v: b2 * v + (1 - b2) * g * g, updates, squares)

        def step(g, m, v):
            ahead = (1 - now) / (1 - product) * g + after / (1 - product * after) * m
            return ahead / (jnp.sqrt(v / (1 - b2**count)) + eps)

        return jax.tree.map(step, updates, means, squares), (count, product, means, squares)

    scaled = optax.GradientTransformation(init, update)
    decay = optax.add_decayed_weights(weight_decay)
    rate = optax.scale_by_learning_rate(learning_rate)
    return optax.chain(scaled, decay, rate) if decoupled_weight_decay else optax.chain(decay, scaled, rate)
