import numpy as np


class PReLU(Module):
    """A rectifier with learned slopes, one for all or one for each channel of (batch, channels, ...)."""

    def __init__(self, num_parameters=1, init=0.25):
        self.weight = np.full((num_parameters,), init, np.float32)

    def __call__(self, x):
        return prelu(x, self.weight)
