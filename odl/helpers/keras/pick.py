import keras
from keras import ops


def pick(x, index):
    """The rows of x that an array of integers or of truth values, or a number, names."""
    index = ops.convert_to_tensor(index)
    if keras.backend.standardize_dtype(index.dtype) == "bool":
        index = ops.nonzero(index)[0]
    return ops.take(x, index, axis=0)
