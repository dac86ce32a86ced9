from keras import ops


def hfft(a, n=None, axis=-1, norm=None):
    """Real Fourier transform of an array that is Hermitian along an axis."""
    norm = {"forward": "backward", "ortho": "ortho"}.get(norm, "forward")
    return irfft(ops.conj(a), n, axis, norm)
