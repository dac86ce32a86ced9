import numpy as np


def celu(x, alpha=1.0):
    """The positive part, and alpha (exp(x / alpha) - 1) of the negative one."""
    return np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0) / alpha))
