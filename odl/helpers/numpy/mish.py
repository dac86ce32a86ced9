import numpy as np


def mish(x):
    """x times the hyperbolic tangent of softplus."""
    return x * np.tanh(np.logaddexp(x, 0))
