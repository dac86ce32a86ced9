import mlx.core as mx


def div_trunc(x, y):
    """Quotient rounded towards zero, in the common type of the arguments."""
    quotient = x / y
    return (mx.sign(quotient) * mx.floor(mx.abs(quotient))).astype((x * y).dtype)
