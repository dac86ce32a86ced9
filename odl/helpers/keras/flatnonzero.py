from keras import ops


def flatnonzero(x):
    """The places in x laid flat of what is not zero."""
    return ops.nonzero(ops.reshape(x, (-1,)))[0]
