from keras import ops


def matrix_transpose(x):
    """The last two axes exchanged."""
    return ops.swapaxes(x, -1, -2)
