from keras import ops


def ifft(a, n=None, axis=-1, norm=None):
    """Inverse Fourier transform along an axis whose length becomes n."""
    norm = {"forward": "backward", "ortho": "ortho"}.get(norm, "forward")
    return ops.conj(fft(ops.conj(a), n, axis, norm))
