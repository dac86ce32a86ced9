import tensorflow as tf


def cond(x, p=None):
    """Condition numbers of matrices in a norm; by default of their singular values."""
    if p in (None, 2, -2):
        s = svd(x, compute_uv=False)
        return s[..., -1] / s[..., 0] if p == -2 else s[..., 0] / s[..., -1]
    return matrix_norm(x, p) * matrix_norm(tf.linalg.inv(x), p)
