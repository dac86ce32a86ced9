import functools
import itertools

from keras import ops


def reduce_window(x, init, computation, sizes, strides=None, padding="valid", dilation=None):
    """A function of two elements over all elements of each window; sizes are those of all axes."""
    n = len(sizes)
    strides, dilation = strides or (1,) * n, dilation or (1,) * n
    spans = [step * (size - 1) + 1 for size, step in zip(sizes, dilation, strict=True)]
    pads = window_pads(x.shape, spans, strides, padding)
    x = ops.pad(x, pads, constant_values=init)
    counts = [(size - span) // step + 1 for size, span, step in zip(x.shape, spans, strides, strict=True)]
    parts = [
        x[
            tuple(
                slice(hole * place, hole * place + step * (count - 1) + 1, step)
                for place, hole, step, count in zip(places, dilation, strides, counts, strict=True)
            )
        ]
        for places in itertools.product(*(range(size) for size in sizes))
    ]
    return functools.reduce(computation, parts)
