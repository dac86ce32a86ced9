def nanquantile(a, q, axis=None, method="linear", keepdims=False):
    """Quantiles q along an axis of what is a number."""
    return quantile(a, q, axis, method, keepdims, skip=True)
