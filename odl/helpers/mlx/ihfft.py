import mlx.core as mx


def ihfft(a, n=None, axis=-1, norm=None):
    """First half of the inverse Fourier transform of a real array along an axis."""
    norm = {"forward": "backward", "ortho": "ortho"}.get(norm, "forward")
    return mx.conj(mx.fft.rfft(a, n, axis, norm))
