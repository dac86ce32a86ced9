import scipy


def silu(x):
    """x times its sigmoid."""
    return x * scipy.special.expit(x)
