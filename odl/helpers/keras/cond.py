from keras import ops


def cond(x, p=None):
    """Condition numbers of matrices in a norm; by default of their singular values."""
    if p in (None, 2, -2):
        s = ops.linalg.svd(x, compute_uv=False)
        return s[..., -1] / s[..., 0] if p == -2 else s[..., 0] / s[..., -1]
    return matrix_norm(x, p) * matrix_norm(ops.linalg.inv(x), p)
