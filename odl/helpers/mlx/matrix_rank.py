import mlx.core as mx


def matrix_rank(x, atol=None, rtol=None, hermitian=False):
    """Number of singular values above max(atol, rtol times the largest one)."""
    s = mx.abs(mx.linalg.eigh(x, stream=mx.cpu)[0]) if hermitian else svd(x, compute_uv=False)
    if rtol is None:
        small = mx.finfo(s.dtype).eps * max(x.shape[-2:])
        rtol = (
            small
            if atol is None
            else mx.where(mx.array(atol, s.dtype) > 0, mx.array(0.0, s.dtype), mx.array(small, s.dtype))
        )
    least = mx.maximum(
        mx.array(0.0 if atol is None else atol, s.dtype), mx.array(rtol, s.dtype) * mx.max(s, axis=-1)
    )
    return mx.sum((s > least[..., None]).astype(mx.int32), axis=-1)
