import math

import mlx.core as mx


def quantile(a, q, axis=None, method="linear", keepdims=False, skip=False):
    """Quantiles q along an axis (first axis of the result); `skip` leaves out what is no number."""
    rank, q = a.ndim, mx.array(q, mx.float32)
    last = mx.reshape(a, (-1,)) if axis is None or rank == 0 else mx.moveaxis(a, axis, -1)
    missing = mx.isnan(last)
    ordered = mx.sort(mx.where(missing, math.inf, last), axis=-1)
    count = mx.sum(~missing, axis=-1, keepdims=True) if skip else last.shape[-1]
    place = mx.reshape(q, (-1,)) * (count - 1)
    low, high = mx.floor(place), mx.ceil(place)
    if method == "lower":
        high = low
    elif method == "higher":
        low = high
    elif method == "nearest":
        low = high = place = mx.round(place)
    shape = (*last.shape[:-1], q.size)
    lower, upper = (
        mx.take_along_axis(ordered, mx.broadcast_to(mx.maximum(each, 0).astype(mx.int32), shape), axis=-1)
        for each in (low, high)
    )
    part = 0.5 if method == "midpoint" else place - mx.floor(place)
    part = mx.where(mx.array(low == high), 0.0, part)
    result = mx.where(part == 0, lower, lower + (upper - lower) * part)
    empty = count == 0 if skip else mx.any(missing, axis=-1, keepdims=True)
    result = mx.moveaxis(mx.where(empty, math.nan, result), -1, 0)
    if keepdims:
        kept = (
            (1,) * rank
            if axis is None
            else [1 if i == axis % max(rank, 1) else n for i, n in enumerate(a.shape)]
        )
        result = mx.reshape(result, (q.size, *kept))
    return result if q.ndim else result[0]
