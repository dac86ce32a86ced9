import tensorflow as tf


def svd(x, full_matrices=True, compute_uv=True):
    """Singular value decomposition u, s, vh of matrices; s alone without compute_uv."""
    if not compute_uv:
        return tf.linalg.svd(x, compute_uv=False)
    s, u, v = tf.linalg.svd(x, full_matrices=full_matrices)
    return u, s, tf.linalg.adjoint(v)
