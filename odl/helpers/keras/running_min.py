from keras import ops


def running_min(x, axis=0):
    """Running minimum along an axis."""
    return ops.associative_scan(ops.minimum, x, axis=axis)
