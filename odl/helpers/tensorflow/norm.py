def norm(x, ord=None, axis=None, keepdims=False):
    """Norm of vectors (one axis), of matrices (two), or of all elements."""
    if axis is None and ord is not None:
        axis = tuple(range(len(x.shape)))
    if ord is None or isinstance(axis, int) or len(axis) == 1:
        return vector_norm(x, 2 if ord is None else ord, axis, keepdims)
    return matrix_norm(x, ord, axis, keepdims)
