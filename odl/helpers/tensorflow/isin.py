import tensorflow as tf


def isin(element, test_elements):
    """Whether each element is among others."""
    element = tf.convert_to_tensor(element)
    others = tf.reshape(tf.cast(test_elements, element.dtype), [-1])
    return tf.reduce_any(element[..., None] == others, axis=-1)
