from keras import ops


def running_max(x, axis=0):
    """Running maximum along an axis."""
    return ops.associative_scan(ops.maximum, x, axis=axis)
