import jax.numpy as jnp


def lstsq(a, b, rcond=None, driver=None):
    """Least squares solutions of a x = b, sums of squares of what remains, ranks and singular values."""
    m, n = a.shape[-2:]
    vector = b.ndim == 1 or (b.ndim == a.ndim - 1 and b.shape == a.shape[:-1])
    columns = b[..., None] if vector else b
    u, s, vh = jnp.linalg.svd(a, full_matrices=False)
    rcond = 0.0 if driver == "gels" else rcond  # it takes the matrix for one of full rank
    some = s > (jnp.finfo(s.dtype).eps * max(m, n) if rcond is None else rcond) * s[..., :1]
    x = vh.mT.conj() @ (u.mT.conj() @ columns / jnp.where(some, s, jnp.inf)[..., None])
    none = jnp.zeros(0, s.dtype)
    rest = (jnp.abs(columns - a @ x) ** 2).sum(-2) if m > n and driver not in (None, "gelsy") else none
    rank = none.astype(jnp.int32) if driver == "gels" else some.sum(-1)
    return x[..., 0] if vector else x, rest, rank, s if driver in ("gelsd", "gelss") else none
