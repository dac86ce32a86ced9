import math

import tensorflow as tf


def embedding_bag(
    x,
    weight,
    offsets=None,
    max_norm=None,
    norm_type=2.0,
    mode="mean",
    per_sample_weights=None,
    include_last_offset=False,
    padding_idx=None,
):
    """Sums, means or maxima of rows of a matrix for each bag: rows of x (bags, ids), or ids with offsets."""
    if x.ndim == 2:
        bags = tf.repeat(tf.range(x.shape[0]), x.shape[1])
        count = x.shape[0]
    else:
        bags = tf.searchsorted(offsets, tf.range(x.shape[0], dtype=offsets.dtype), side="right") - 1
        count = offsets.shape[0] - include_last_offset
    x = tf.reshape(x, [-1])
    rows = tf.gather(weight, x)
    if max_norm is not None:
        lengths = norm(rows, ord=norm_type, axis=-1, keepdims=True)
        rows = tf.where(lengths > max_norm, rows * (max_norm / (lengths + 1e-7)), rows)
    if per_sample_weights is not None:
        rows = rows * tf.reshape(per_sample_weights, (-1, 1))
    member = tf.range(count)[:, None] == bags
    if padding_idx is not None:
        member = member & (x != padding_idx % weight.shape[0])
    if mode == "max":
        best = tf.reduce_max(tf.where(member[..., None], rows, -math.inf), 1)
        return tf.where(tf.reduce_any(member, 1)[:, None], best, 0)
    member = tf.cast(member, rows.dtype)
    total = member @ rows
    return total if mode == "sum" else total / tf.maximum(tf.reduce_sum(member, 1), 1)[:, None]
