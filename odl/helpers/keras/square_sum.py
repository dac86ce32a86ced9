from keras import ops


def square_sum(x):
    """The sum of the squares of an array."""
    return ops.sum(x * x)
