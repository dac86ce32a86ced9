import tensorflow as tf


def multinomial(weights, count, replacement=False):
    """Draw `count` indices of the last axis with the given weights: (..., n) to (..., count)."""
    if replacement:
        return tf.stack([multinomial(weights, 1)[..., 0] for _ in range(count)], axis=-1)
    noise = -tf.math.log(-tf.math.log(tf.random.uniform(tuple(weights.shape))))
    return tf.argsort(-(tf.math.log(weights) + noise))[..., :count]
