import optax


def sgd(learning_rate, momentum=0, nesterov=False, weight_decay=0):
    """Gradient descent on gradients with `weight_decay` times the weights added."""
    return optax.chain(optax.add_decayed_weights(weight_decay), optax.sgd(learning_rate, momentum, nesterov))
