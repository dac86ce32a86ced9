import math

import tensorflow as tf
import tensorflow.experimental.numpy as tnp


def quantile(a, q, axis=None, method="linear", keepdims=False, skip=False):
    """Quantiles q along an axis (first axis of the result); `skip` leaves out what is no number."""
    rank, q = len(a.shape), tf.cast(q, a.dtype)
    last = tf.reshape(a, [-1]) if axis is None or rank == 0 else tnp.moveaxis(a, axis, -1)
    missing = tf.math.is_nan(last)
    ordered = tf.sort(tf.where(missing, tf.constant(math.inf, a.dtype), last), axis=-1)
    count = tf.reduce_sum(tf.cast(~missing, a.dtype), axis=-1, keepdims=True) if skip else last.shape[-1]
    place = tf.reshape(q, [-1]) * (count - 1)
    low, high = tf.floor(place), tf.math.ceil(place)
    if method == "lower":
        high = low
    elif method == "higher":
        low = high
    elif method == "nearest":
        low = high = place = tf.round(place)
    shape = [*last.shape[:-1], tf.size(q)]
    lower, upper = (
        tf.gather(
            ordered, tf.broadcast_to(tf.cast(tf.maximum(each, 0), tf.int32), shape), batch_dims=len(shape) - 1
        )
        for each in (low, high)
    )
    part = 0.5 if method == "midpoint" else place - tf.floor(place)
    part = tf.where(low == high, tf.zeros_like(place), part)
    result = tf.where(part == 0, lower, lower + (upper - lower) * part)
    empty = count == 0 if skip else tf.reduce_any(missing, axis=-1, keepdims=True)
    result = tnp.moveaxis(tf.where(empty, tf.constant(math.nan, a.dtype), result), -1, 0)
    if keepdims:
        kept = (
            [1] * rank
            if axis is None
            else [1 if i == axis % max(rank, 1) else n for i, n in enumerate(a.shape)]
        )
        result = tf.reshape(result, [-1, *kept])
    return result if len(q.shape) else result[0]
