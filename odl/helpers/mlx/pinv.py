import mlx.core as mx


def pinv(x, atol=None, rtol=None, hermitian=False):
    """Pseudo-inverse without the singular values up to max(atol, rtol times the largest one)."""
    if hermitian:
        s, u = mx.linalg.eigh(x, stream=mx.cpu)
        vh = mx.conj(u.mT)
    else:
        u, s, vh = svd(x, full_matrices=False)
    sizes = mx.abs(s)
    if rtol is None:
        small = mx.finfo(s.dtype).eps * max(x.shape[-2:])
        rtol = (
            small
            if atol is None
            else mx.where(mx.array(atol, s.dtype) > 0, mx.array(0.0, s.dtype), mx.array(small, s.dtype))
        )
    least = mx.maximum(
        mx.array(0.0 if atol is None else atol, s.dtype), mx.array(rtol, s.dtype) * mx.max(sizes, axis=-1)
    )
    some = sizes > least[..., None]
    inverse = mx.where(some, 1 / mx.where(some, s, 1), 0)
    return (mx.conj(vh.mT) * inverse.astype(u.dtype)[..., None, :]) @ mx.conj(u.mT)
