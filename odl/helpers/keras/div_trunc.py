from keras import ops


def div_trunc(x, y):
    """Quotient rounded towards zero, in the common type of the arguments."""
    return ops.cast(ops.trunc(x / y), (x * y).dtype)
