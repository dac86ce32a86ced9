from keras import ops


def rfft(a, n=None, axis=-1, norm=None):
    """First half of the Fourier transform of a real array along an axis whose length becomes n."""
    n = a.shape[axis] if n is None else n
    return ops.moveaxis(ops.moveaxis(fft(a, n, axis, norm), axis, -1)[..., : n // 2 + 1], -1, axis)
