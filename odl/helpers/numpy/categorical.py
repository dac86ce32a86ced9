import numpy as np


def categorical(logits, axis=-1, count=None, generator=np.random):
    """Classes drawn by their logits along an axis; with a count so many, along a last axis."""
    shape = logits.shape if count is None else (count, *logits.shape)
    axis = axis if axis < 0 or count is None else axis + 1
    found = np.argmax(logits + generator.gumbel(size=shape), axis=axis)
    return found if count is None else np.moveaxis(found, 0, -1)
