import numpy as np


def as_strided_scatter(x, src, size, stride, storage_offset=0):
    """x with the elements, in row order, that the strides name set to those of src."""
    places = np.array(storage_offset or 0)
    for count, step in zip(size, stride, strict=True):
        places = places[..., None] + step * np.arange(count)
    return x.reshape(-1).at[places].set(src).reshape(x.shape)
