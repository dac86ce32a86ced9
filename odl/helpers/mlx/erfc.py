import mlx.core as mx


def erfc(x):
    """One less the error function."""
    return 1 - mx.erf(x)
