import mlx.core as mx


def matrix_norm(x, ord="fro", axis=(-2, -1), keepdims=False):
    """Norm of the matrices that two axes of x hold."""
    shape = [1 if i in (axis[0] % x.ndim, axis[1] % x.ndim) else n for i, n in enumerate(x.shape)]
    others = [i for i in range(x.ndim) if i not in (axis[0] % x.ndim, axis[1] % x.ndim)]
    x = x.transpose(*others, *axis)
    if ord in ("nuc", 2, -2):
        s = svd(x, compute_uv=False)
        result = mx.sum(s, axis=-1) if ord == "nuc" else mx.max(s, axis=-1) if ord > 0 else mx.min(s, axis=-1)
    elif ord == "fro":
        result = mx.sqrt(mx.sum(mx.abs(x) ** 2, axis=(-2, -1)))
    else:
        sums = mx.sum(mx.abs(x), axis=-2 if abs(ord) == 1 else -1)
        result = mx.max(sums, axis=-1) if ord > 0 else mx.min(sums, axis=-1)
    return mx.reshape(result, shape) if keepdims else result
