import keras
from keras import ops


def at_get(x, index):
    """The elements of x at an index, which may hold slices, lists and arrays, or be a mask."""
    if isinstance(index, (tuple, slice, int)):
        return ops.take(ops.reshape(x, (-1,)), at_places(x, index))
    index = ops.convert_to_tensor(index)
    if keras.backend.standardize_dtype(index.dtype) == "bool":
        return x[index]
    return ops.take(x, index, axis=0)
