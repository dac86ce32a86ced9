import numpy as np
from keras import ops


def complex_of(x, y):
    """Complex numbers of real and imaginary parts."""
    shape = np.broadcast_shapes(x.shape, y.shape)
    return ops.view_as_complex(ops.stack([ops.broadcast_to(x, shape), ops.broadcast_to(y, shape)], axis=-1))
