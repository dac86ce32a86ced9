from keras import ops


def atleast_1d(x):
    """A number as an array of one element; other arrays as they are."""
    return ops.reshape(x, (1,)) if len(x.shape) == 0 else x
