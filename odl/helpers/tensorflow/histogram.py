import tensorflow as tf


def histogram(x, bins, range=None, weight=None, density=False):
    """Counts in bins, of the type of x, and the edges of the bins."""
    x = tf.reshape(x, (-1,))
    if isinstance(bins, int):
        low, high = (tf.reduce_min(x), tf.reduce_max(x)) if range is None else range
        low, high = (low - 0.5, high + 0.5) if float(low) == float(high) else (low, high)
        steps = tf.cast(tf.range(bins + 1), x.dtype)
        edges = tf.where(steps == bins, high, low + (high - low) * steps / bins)
    else:
        edges = bins
    ones = tf.ones_like(x) if weight is None else tf.reshape(weight, (-1,))
    columns = x[:, None]
    inside = (columns >= edges[:-1]) & (
        (columns < edges[1:]) | (columns == edges[-1]) & (edges[1:] == edges[-1])
    )
    counts = tf.reduce_sum(tf.cast(inside, x.dtype) * ones[:, None], axis=0)
    if density:
        counts = counts / tf.reduce_sum(counts) / (edges[1:] - edges[:-1])
    return counts, edges
