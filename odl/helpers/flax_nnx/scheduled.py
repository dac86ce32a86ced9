import optax


def scheduled(transformation):
    """A transformation whose steps a scheduler scales."""
    return optax.chain(transformation, optax.inject_hyperparams(optax.scale)(step_size=1.0))
