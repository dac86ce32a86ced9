import math

import mlx.core as mx
import numpy as np


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
    lead = x.shape[:-n]
    samples = mx.random.uniform(shape=(*lead, n)) if samples is None else mx.reshape(samples, (*lead, n))
    index = mx.arange(math.prod(x.shape[-n:]))
    index = mx.broadcast_to(mx.reshape(index, x.shape[-n:]), x.shape)
    for i, (k, out) in reversed(list(enumerate(zip(kernel, sizes, strict=True)))):
        axis, size = i - n, x.shape[i - n]
        step = (size - k) / (out - 1) if out > 1 else 0.0
        # each axis of depth, height and width has its own number, the last axis the first one
        u = samples[..., n - 1 - i, None]
        steps = mx.arange(out, dtype=mx.float32)
        starts = (mx.floor((steps + u) * step)).astype(mx.int32) - mx.floor(u * step).astype(mx.int32)
        starts = mx.where(steps == out - 1, size - k, starts)
        places = starts[..., None] + mx.arange(k)
        places = mx.reshape(places, (*lead, *(1,) * i, out * k, *(1,) * (n - 1 - i)))
        window = (*x.shape[: x.ndim + axis], out * k, *x.shape[x.ndim + axis + 1 :])
        window = mx.broadcast_to(places, window)
        values, found = (mx.take_along_axis(y, window, axis=axis) for y in (x, index))
        shape = (*values.shape[: x.ndim + axis], out, k, *values.shape[x.ndim + axis + 1 :])
        values, found = mx.reshape(values, shape), mx.reshape(found, shape)
        best = mx.expand_dims(mx.argmax(values, axis=axis), axis)
        x, index = (mx.squeeze(mx.take_along_axis(y, best, axis=axis), axis) for y in (values, found))
    return (x, index) if return_indices else x
