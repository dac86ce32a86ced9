def rfft2(a, s=None, axes=(-2, -1), norm=None):
    """The same as `rfftn` along two axes."""
    return rfftn(a, s, axes, norm)
