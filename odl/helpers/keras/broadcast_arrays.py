import numpy as np
from keras import ops


def broadcast_arrays(*arrays):
    """Arrays of one shape."""
    shape = np.broadcast_shapes(*(ops.shape(x) for x in arrays))
    return [ops.broadcast_to(x, shape) for x in arrays]
