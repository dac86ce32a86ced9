def percentile(x, q, axis=None, keepdims=False):
    """Value that q percent of the elements along an axis do not exceed."""
    return quantile(x, q / 100, axis, keepdims=keepdims)
