import tensorflow as tf
import tensorflow.experimental.numpy as tnp


def fft(a, n=None, axis=-1, norm=None):
    """Fourier transform along an axis whose length becomes n."""
    n = a.shape[axis] if n is None else n
    a = tnp.moveaxis(a, axis, -1)[..., :n]
    a = tf.pad(a, [(0, 0)] * (len(a.shape) - 1) + [(0, n - a.shape[-1])])
    a = tf.cast(a, tf.complex128 if a.dtype in (tf.float64, tf.complex128) else tf.complex64)
    scale = {"forward": 1 / n, "ortho": n**-0.5}.get(norm, 1.0)
    return tnp.moveaxis(tf.signal.fft(a) * scale, -1, axis)
