def pca_lowrank(x, q=None, center=True):
    """The largest q singular values with their vectors, of x less the mean of its rows."""
    q = min(6, *x.shape[-2:]) if q is None else q
    return svd_lowrank(x - x.mean(-2, keepdims=True) if center else x, q)
