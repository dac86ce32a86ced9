def fft2(a, s=None, axes=(-2, -1), norm=None):
    """The same as `fftn` along two axes."""
    return fftn(a, s, axes, norm)
