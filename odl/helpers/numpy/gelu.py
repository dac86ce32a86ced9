import math

import numpy as np
import scipy


def gelu(x, approximate=True):
    """x times the normal distribution function, or its approximation by tanh."""
    if approximate:
        return 0.5 * x * (1 + np.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3)))
    return 0.5 * x * (1 + scipy.special.erf(x / math.sqrt(2)))
