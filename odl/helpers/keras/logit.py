from keras import ops


def logit(x):
    """Logarithm of the odds x / (1 - x)."""
    return ops.log(x / (1 - x))
