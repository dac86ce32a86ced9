import tensorflow as tf


def ldexp(x, y):
    """x times two to the power of y."""
    x = tf.convert_to_tensor(x)
    x = x if x.dtype.is_floating else tf.cast(x, tf.float32)
    return x * tf.pow(tf.constant(2.0, x.dtype), tf.cast(y, x.dtype))
