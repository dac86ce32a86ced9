import numpy as np


def normal(mean, std):
    """Normally distributed numbers, in the common shape of mean and standard deviation."""
    mean, std = np.asarray(mean) * 1.0, np.asarray(std) * 1.0
    return mean + std * np.random.normal(size=np.broadcast_shapes(mean.shape, std.shape))
