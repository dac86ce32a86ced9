import tensorflow as tf


def categorical(logits, axis=-1, count=None, generator=tf.random):
    """Classes drawn by their logits along an axis; with a count so many, along a last axis."""
    shape = tf.shape(logits)
    shape = shape if count is None else tf.concat([[count], shape], axis=0)
    axis = axis if axis < 0 or count is None else axis + 1
    noise = generator.uniform(shape, 1e-20, 1.0)
    found = tf.argmax(logits - tf.math.log(-tf.math.log(noise)), axis=axis)
    return found if count is None else tf.transpose(found, (*range(1, found.ndim), 0))
