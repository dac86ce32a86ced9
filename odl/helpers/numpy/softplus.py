import numpy as np


def softplus(x, beta=1.0, threshold=20.0):
    """log(1 + exp(beta * x)) / beta, and x itself where beta * x is above the threshold."""
    scaled = beta * x
    return np.where(scaled > threshold, x, np.logaddexp(np.minimum(scaled, threshold), 0) / beta)
