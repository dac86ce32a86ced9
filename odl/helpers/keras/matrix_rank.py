import keras
import numpy as np
from keras import ops


def matrix_rank(x, atol=None, rtol=None, hermitian=False):
    """Number of singular values above max(atol, rtol times the largest one)."""
    s = ops.abs(ops.linalg.eigh(x)[0]) if hermitian else ops.linalg.svd(x, compute_uv=False)
    if rtol is None:
        small = np.finfo(keras.backend.standardize_dtype(s.dtype)).eps * max(x.shape[-2:])
        rtol = (
            small
            if atol is None
            else ops.where(
                ops.convert_to_tensor(atol, s.dtype) > 0,
                ops.convert_to_tensor(0.0, s.dtype),
                ops.convert_to_tensor(small, s.dtype),
            )
        )
    least = ops.maximum(
        ops.convert_to_tensor(0.0 if atol is None else atol, s.dtype),
        ops.convert_to_tensor(rtol, s.dtype) * ops.max(s, axis=-1),
    )
    return ops.sum(ops.cast(s > least[..., None], "int32"), axis=-1)
