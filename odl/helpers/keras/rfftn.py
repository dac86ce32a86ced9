def rfftn(a, s=None, axes=None, norm=None):
    """Fourier transform of a real array along axes, of the last of them the first half."""
    axes = tuple(range(-(len(a.shape) if s is None else len(s)), 0)) if axes is None else axes
    a = rfft(a, None if s is None or s[-1] == -1 else s[-1], axes[-1], norm)
    return fftn(a, None if s is None else s[:-1], axes[:-1], norm)
