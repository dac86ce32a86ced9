import numpy as np
import tensorflow as tf


def frexp(x):
    """Fractions of at least one half and exponents of two of x, also of numbers below the normal ones."""
    info = np.finfo(x.dtype.as_numpy_dtype)
    whole = {16: tf.int16, 32: tf.int32, 64: tf.int64}[info.bits]
    bits, sign = tf.bitcast(x, whole), np.array(-1 << info.bits - 1, whole.as_numpy_dtype)
    bias, digits, top = (1 << info.nexp - 1) - 1, (1 << info.nmant) - 1, (1 << info.nexp) - 1
    power = tf.bitwise.bitwise_and(tf.bitwise.right_shift(bits, info.nmant), top)
    rest = tf.bitwise.bitwise_and(bits, digits)
    # below the normal numbers the digits have no leading one; as a number they tell where theirs stands
    first = tf.bitwise.right_shift(tf.bitcast(tf.cast(rest, x.dtype), whole), info.nmant)
    shift = tf.where((power == 0) & (rest != 0), info.nmant + bias - first, 0)
    special = (power == top) | ((power == 0) & (rest == 0))
    fraction = tf.bitwise.bitwise_and(tf.bitwise.left_shift(rest, shift), digits) + (bias - 1 << info.nmant)
    fraction = tf.bitcast(tf.bitwise.bitwise_or(fraction, tf.bitwise.bitwise_and(bits, sign)), x.dtype)
    exponent = power - bias + 1 + tf.cast(shift > 0, whole) - shift
    return tf.where(special, x, fraction), tf.cast(tf.where(special, 0, exponent), tf.int32)
