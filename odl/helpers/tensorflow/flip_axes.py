import tensorflow as tf


def flip_axes(x, axis=None):
    """Elements in reverse order along one, several or all axes."""
    axes = range(x.ndim) if axis is None else [axis] if isinstance(axis, int) else axis
    return tf.reverse(x, list(axes))
