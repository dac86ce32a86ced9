from keras import ops


def fftfreq(n, d=1.0):
    """Frequencies of a Fourier transform of n elements with the distance d."""
    k = ops.concatenate([ops.arange((n + 1) // 2), ops.arange(n)[: n // 2] - n // 2], 0)
    return ops.cast(k, "float32") / (n * d)
