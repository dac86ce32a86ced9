import keras
from keras import ops


def categorical(logits, axis=-1, count=None, generator=None):
    """Classes drawn by their logits along an axis; with a count so many, along a last axis."""
    shape = logits.shape if count is None else (count, *logits.shape)
    axis = axis if axis < 0 or count is None else axis + 1
    noise = keras.random.uniform(shape, 1e-20, 1.0, seed=generator)
    found = ops.argmax(logits - ops.log(-ops.log(noise)), axis=axis)
    return found if count is None else ops.moveaxis(found, 0, -1)
