import keras
import numpy as np
from keras import ops


def pinv(x, atol=None, rtol=None, hermitian=False):
    """Pseudo-inverse without the singular values up to max(atol, rtol times the largest one)."""
    if hermitian:
        s, u = ops.linalg.eigh(x)
        vh = ops.conj(ops.swapaxes(u, -1, -2))
    else:
        u, s, vh = ops.linalg.svd(x, full_matrices=False)
    sizes = ops.abs(s)
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
        ops.convert_to_tensor(rtol, s.dtype) * ops.max(sizes, axis=-1),
    )
    some = sizes > least[..., None]
    inverse = ops.where(some, 1 / ops.where(some, s, 1), 0)
    return (ops.conj(ops.swapaxes(vh, -1, -2)) * ops.cast(inverse, u.dtype)[..., None, :]) @ ops.conj(
        ops.swapaxes(u, -1, -2)
    )
