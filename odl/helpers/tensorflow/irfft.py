import tensorflow as tf
import tensorflow.experimental.numpy as tnp


def irfft(a, n=None, axis=-1, norm=None):
    """Real array of length n along an axis from the first half of its Fourier transform."""
    n = 2 * (a.shape[axis] - 1) if n is None else n
    a = tnp.moveaxis(a, axis, -1)[..., : n // 2 + 1]
    a = tf.pad(a, [(0, 0)] * (len(a.shape) - 1) + [(0, n // 2 + 1 - a.shape[-1])])
    a = tf.cast(a, tf.complex128 if a.dtype in (tf.float64, tf.complex128) else tf.complex64)
    scale = {"forward": n, "ortho": n**0.5}.get(norm, 1.0)
    return tnp.moveaxis(tf.signal.irfft(a, [n]) * scale, -1, axis)
