def signbit(x):
    """Whether the sign is a minus, also that of zero."""
    return (x < 0) | (1 / x < 0)
