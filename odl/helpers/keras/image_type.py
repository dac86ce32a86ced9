import keras
import numpy as np
from keras import ops


def image_type(x, dtype):
    """Images with elements of another type, where whole numbers stand for zero to one."""
    whole, wanted = (
        not keras.backend.is_float_dtype(keras.backend.standardize_dtype(x.dtype)),
        not keras.backend.is_float_dtype(keras.backend.standardize_dtype(dtype)),
    )
    if whole and not wanted:
        return ops.cast(x, dtype) / np.iinfo(keras.backend.standardize_dtype(x.dtype)).max
    if wanted and not whole:
        top = np.iinfo(keras.backend.standardize_dtype(dtype)).max
        return ops.cast(ops.clip(x * (top + 0.5), 0, top), dtype)
    return ops.cast(x, dtype)
