def ifft2(a, s=None, axes=(-2, -1), norm=None):
    """The same as `ifftn` along two axes."""
    return ifftn(a, s, axes, norm)
