def irfft2(a, s=None, axes=(-2, -1), norm=None):
    """The same as `irfftn` along two axes."""
    return irfftn(a, s, axes, norm)
