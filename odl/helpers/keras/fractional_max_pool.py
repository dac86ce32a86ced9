import math

import keras
import numpy as np
from keras import ops


def fractional_max_pool(
    x, kernel_size, output_size=None, output_ratio=None, return_indices=False, samples=None, *, n
):
    """Maxima of windows that begin at random steps, over the last n axes of x (batch, channels, ...).

    `samples` (batch, channels, n) are the random numbers; with return_indices the places of the maxima
    among these axes laid flat come too.
    """
    kernel = np.broadcast_to(kernel_size, n).tolist()
    if output_size is None:
        sizes = [
            int(old * ratio)
            for old, ratio in zip(x.shape[-n:], np.broadcast_to(output_ratio, n), strict=True)
        ]
    else:
        sizes = np.broadcast_to(output_size, n).tolist()
    lead = tuple(x.shape)[:-n]
    samples = keras.random.uniform((*lead, n)) if samples is None else ops.reshape(samples, (*lead, n))
    index = ops.arange(math.prod(x.shape[-n:]))
    index = ops.broadcast_to(ops.reshape(index, tuple(x.shape)[-n:]), tuple(x.shape))
    for i, (k, out) in reversed(list(enumerate(zip(kernel, sizes, strict=True)))):
        axis, size = i - n, x.shape[i - n]
        step = (size - k) / (out - 1) if out > 1 else 0.0
        # each axis of depth, height and width has its own number, the last axis the first one
        u = samples[..., n - 1 - i, None]
        steps = ops.arange(out, dtype="float32")
        starts = ops.cast(ops.floor((steps + u) * step), "int32") - ops.cast(ops.floor(u * step), "int32")
        starts = ops.where(steps == out - 1, size - k, starts)
        places = starts[..., None] + ops.arange(k)
        places = ops.reshape(places, (*lead, *(1,) * i, out * k, *(1,) * (n - 1 - i)))
        window = (*x.shape[: len(x.shape) + axis], out * k, *x.shape[len(x.shape) + axis + 1 :])
        window = ops.broadcast_to(places, window)
        values, found = (ops.take_along_axis(y, window, axis=axis) for y in (x, index))
        shape = (*values.shape[: len(x.shape) + axis], out, k, *values.shape[len(x.shape) + axis + 1 :])
        values, found = ops.reshape(values, shape), ops.reshape(found, shape)
        best = ops.expand_dims(ops.argmax(values, axis=axis), axis)
        x, index = (ops.squeeze(ops.take_along_axis(y, best, axis=axis), axis) for y in (values, found))
    return (x, index) if return_indices else x
