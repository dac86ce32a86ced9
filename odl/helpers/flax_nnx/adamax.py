import optax


def adamax(learning_rate, b1=0.9, b2=0.999, eps=1e-8, weight_decay=0):
    """Adamax on gradients with `weight_decay` times the weights added."""
    return optax.chain(optax.add_decayed_weights(weight_decay), optax.adamax(learning_rate, b1, b2, eps))
