from keras import ops


def logcumsumexp(x, axis=0):
    """Running logarithm of the sum of exponentials along an axis."""
    return ops.associative_scan(ops.logaddexp, x, axis=axis) if len(x.shape) else x
