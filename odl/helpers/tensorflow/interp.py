import tensorflow as tf


def interp(x, xp, fp):
    """Values on the lines between the points (xp, fp), and those of the ends beyond."""
    place = tf.clip_by_value(tf.searchsorted(xp, tf.reshape(x, [-1]), side="right") - 1, 0, xp.shape[0] - 2)
    place = tf.reshape(place, tf.shape(x))
    low, high = tf.gather(xp, place), tf.gather(xp, place + 1)
    share = tf.clip_by_value((x - low) / (high - low), 0.0, 1.0)
    return tf.gather(fp, place) + share * (tf.gather(fp, place + 1) - tf.gather(fp, place))
