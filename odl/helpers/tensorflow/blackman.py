import math

import tensorflow as tf


def blackman(n):
    """A sum of two cosines over n points, zero at both ends."""
    angle = 2 * math.pi * tf.range(n, dtype=tf.float32) / max(n - 1, 1)
    return 0.42 - 0.5 * tf.cos(angle) + 0.08 * tf.cos(2 * angle) if n > 1 else tf.ones([n])
