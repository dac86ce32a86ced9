import tensorflow as tf


def dropout(x, p=0.5, training=True, spatial=None):
    """Dropout of elements, or of channels of x ([batch,] channels, ...) with a number of spatial axes."""
    if not training or p == 0:
        return x
    if p == 1:
        return tf.zeros_like(x)
    lead = x.ndim if spatial is None else max(1, x.ndim - spatial)
    shape = (*x.shape[:lead], *(1,) * (x.ndim - lead))
    keep = tf.random.uniform(shape) < 1 - p
    return tf.where(keep, x / (1 - p), 0)
