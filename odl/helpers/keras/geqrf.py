from keras import ops


def geqrf(x):
    """QR decomposition as Householder vectors below R, and their factors."""
    m, n = x.shape[-2:]
    rows, columns, factors = ops.arange(m)[:, None], ops.arange(n), []
    for i in range(min(m, n)):
        head = x[..., i : i + 1, i : i + 1]
        below = ops.where(rows > i, x[..., i : i + 1], 0)
        rest = ops.sum(below**2, axis=-2, keepdims=True)
        new = -ops.where(head < 0, -1.0, 1.0) * ops.sqrt(head**2 + rest)
        some = rest > 0
        tau = ops.where(some, (new - head) / ops.where(some, new, 1), 0)
        v = ops.where(rows == i, 1, below / ops.where(some, head - new, 1))
        done = x - tau * v @ (ops.swapaxes(v, -1, -2) @ x)
        later = ops.where(columns > i, done, x)
        this = ops.where(rows == i, ops.where(some, new, head), ops.where(rows > i, v, x))
        x = ops.where(columns == i, this, later)
        factors.append(tau[..., 0, 0])
    return x, ops.stack(factors, axis=-1)
