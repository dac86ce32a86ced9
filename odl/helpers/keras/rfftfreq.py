from keras import ops


def rfftfreq(n, d=1.0):
    """Frequencies of the first half of a Fourier transform of n elements with the distance d."""
    return ops.cast(ops.arange(n // 2 + 1), "float32") / (n * d)
