import mlx.core as mx


def geqrf(x):
    """QR decomposition as Householder vectors below R, and their factors."""
    m, n = x.shape[-2:]
    rows, columns, factors = mx.arange(m)[:, None], mx.arange(n), []
    for i in range(min(m, n)):
        head = x[..., i : i + 1, i : i + 1]
        below = mx.where(rows > i, x[..., i : i + 1], 0)
        rest = mx.sum(below**2, axis=-2, keepdims=True)
        new = -mx.where(head < 0, -1.0, 1.0) * mx.sqrt(head**2 + rest)
        some = rest > 0
        tau = mx.where(some, (new - head) / mx.where(some, new, 1), 0)
        v = mx.where(rows == i, 1, below / mx.where(some, head - new, 1))
        done = x - tau * v @ (v.mT @ x)
        later = mx.where(columns > i, done, x)
        this = mx.where(rows == i, mx.where(some, new, head), mx.where(rows > i, v, x))
        x = mx.where(columns == i, this, later)
        factors.append(tau[..., 0, 0])
    return x, mx.stack(factors, axis=-1)
