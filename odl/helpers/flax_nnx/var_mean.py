def var_mean(x, axis=None, ddof=1, keepdims=False):
    """Variance and mean along axes."""
    return x.var(axis=axis, ddof=ddof, keepdims=keepdims), x.mean(axis=axis, keepdims=keepdims)
