import tensorflow as tf


def ihfft(a, n=None, axis=-1, norm=None):
    """First half of the inverse Fourier transform of a real array along an axis."""
    norm = {"forward": "backward", "ortho": "ortho"}.get(norm, "forward")
    return tf.math.conj(rfft(a, n, axis, norm))
