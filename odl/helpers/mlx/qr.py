import mlx.core as mx


def qr(x, mode="reduced"):
    """Orthonormal and triangular factors of matrices, reduced or complete; in mode r the second alone."""
    m, n = x.shape[-2:]
    if mode == "complete" and m > n:  # what is added to the columns does not change those before
        x = mx.concatenate([x, mx.random.normal((*x.shape[:-1], m - n), x.dtype)], axis=-1)
    q, r = mx.linalg.qr(x, stream=mx.cpu)
    return r[..., :n] if mode == "r" else (q, mx.triu(r[..., :n]))
