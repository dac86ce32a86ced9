import mlx.core as mx


def ifftn(a, s=None, axes=None, norm=None):
    """Inverse Fourier transform along axes whose lengths become s; without axes the last ones."""
    axes = range(-(a.ndim if s is None else len(s)), 0) if axes is None else axes
    for axis, n in zip(axes, [None] * len(axes) if s is None else s, strict=True):
        n = None if n == -1 else n
        a = mx.fft.ifft(a, n, axis, norm or "backward")
    return a
