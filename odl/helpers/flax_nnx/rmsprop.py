import optax


def rmsprop(learning_rate=0.01, alpha=0.99, eps=1e-8, weight_decay=0, momentum=0, centered=False):
    """RMSprop with `eps` outside of the root, on gradients with `weight_decay` times the weights added."""
    scaled = optax.rmsprop(
        learning_rate, alpha, eps, eps_in_sqrt=False, centered=centered, momentum=momentum or None
    )
    return optax.chain(optax.add_decayed_weights(weight_decay), scaled)
