def std_mean(x, axis=None, ddof=1, keepdims=False):
    """Standard deviation and mean along axes."""
    return x.std(axis=axis, ddof=ddof, keepdims=keepdims), x.mean(axis=axis, keepdims=keepdims)
