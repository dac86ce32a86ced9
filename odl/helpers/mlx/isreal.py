import mlx.core as mx


def isreal(x):
    """Whether the imaginary part is zero."""
    return mx.imag(x) == 0 if x.dtype == mx.complex64 else mx.ones(x.shape, mx.bool_)
