import math

from keras import ops


def ndtr(x):
    """Distribution function of the standard normal distribution."""
    return ops.erfc(-x * math.sqrt(0.5)) / 2
