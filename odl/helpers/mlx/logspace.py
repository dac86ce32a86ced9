def logspace(start, stop, num, base=10.0, dtype=None):
    """Powers of a base whose exponents are at equal distances."""
    steps = base ** linspace(start, stop, num)
    return steps if dtype is None else steps.astype(dtype)
