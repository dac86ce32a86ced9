import tensorflow as tf
import tensorflow.experimental.numpy as tnp


def fmax(x, y):
    """The larger of two numbers, or the one that is a number."""
    return tf.where(tnp.isnan(x), y, tf.where(tnp.isnan(y), x, tf.maximum(x, y)))
