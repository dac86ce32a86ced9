from keras import ops


def logsumexp(x, axis=None, keepdims=False):
    """Logarithm of the sum of exponentials along axes; a number alone is its own."""
    return ops.logsumexp(x, axis=axis, keepdims=keepdims) if len(x.shape) else x * 1.0
