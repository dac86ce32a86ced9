import keras
from keras import ops


def float_power(x, y):
    """A power as a floating point number, of integers too."""
    x, y = (ops.convert_to_tensor(each) for each in (x, y))
    x = x if "int" not in keras.backend.standardize_dtype(x.dtype) else ops.cast(x, "float32")
    return ops.power(x, y)
