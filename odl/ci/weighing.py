"""By what each element of a result counts where the gradient is taken; the same in all processes."""

import numpy as np


def weights(shape):
    """One weight for each element."""
    return np.cos(np.arange(1, int(np.prod(shape)) + 1)).reshape(shape).astype(np.float32)
