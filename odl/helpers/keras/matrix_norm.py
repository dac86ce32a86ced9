from keras import ops


def matrix_norm(x, ord="fro", axis=(-2, -1), keepdims=False):
    """Norm of the matrices that two axes of x hold."""
    shape = [1 if i in (axis[0] % len(x.shape), axis[1] % len(x.shape)) else n for i, n in enumerate(x.shape)]
    x = ops.moveaxis(x, axis, (-2, -1))
    if ord in ("nuc", 2, -2):
        s = ops.linalg.svd(x, compute_uv=False)
        result = (
            ops.sum(s, axis=-1) if ord == "nuc" else ops.max(s, axis=-1) if ord > 0 else ops.min(s, axis=-1)
        )
    elif ord == "fro":
        result = ops.sqrt(ops.sum(ops.abs(x) ** 2, axis=(-2, -1)))
    else:
        sums = ops.sum(ops.abs(x), axis=-2 if abs(ord) == 1 else -1)
        result = ops.max(sums, axis=-1) if ord > 0 else ops.min(sums, axis=-1)
    return ops.reshape(result, shape) if keepdims else result
