import tensorflow as tf


def hfft(a, n=None, axis=-1, norm=None):
    """Real Fourier transform of an array that is Hermitian along an axis."""
    norm = {"forward": "backward", "ortho": "ortho"}.get(norm, "forward")
    return irfft(tf.math.conj(a), n, axis, norm)
