import mlx.core as mx


def irfftn(a, s=None, axes=None, norm=None):
    """Real array from the first half of its Fourier transform along axes."""
    axes = tuple(range(-(a.ndim if s is None else len(s)), 0)) if axes is None else axes
    a = ifftn(a, None if s is None else s[:-1], axes[:-1], norm)
    return mx.fft.irfft(a, None if s is None or s[-1] == -1 else s[-1], axes[-1], norm or "backward")
