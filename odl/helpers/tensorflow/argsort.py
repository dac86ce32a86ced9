import tensorflow as tf


def argsort(x, axis=-1, descending=False):
    """Indices that sort along an axis; equal elements stay in their order."""
    return tf.argsort(x, axis=axis, direction="DESCENDING" if descending else "ASCENDING", stable=True)
