from keras import ops


def std_of(x, axis=None, ddof=0, keepdims=False, where=None):
    """Standard deviation along axes, of the elements that a mask chooses."""
    return ops.sqrt(var_of(x, axis, ddof, keepdims, where))
