import numpy as np


def ldl_solve(factors, pivots, b, hermitian=False):
    """Solution of A x = b for the right sides b (..., n, k) with the factors of A and their pivots."""
    batch, n = np.broadcast_shapes(factors.shape[:-2], b.shape[:-2]), b.shape[-2]
    if not b.size:
        return np.broadcast_to(b, (*batch, *b.shape[-2:]))
    factors = np.broadcast_to(factors, (*batch, n, n)).reshape(-1, n, n)
    pivots = np.broadcast_to(pivots, (*batch, n)).reshape(-1, n)
    solutions = np.array(np.broadcast_to(b, (*batch, *b.shape[-2:]))).reshape(-1, *b.shape[-2:])
    for a, order, x in zip(factors, pivots, solutions, strict=True):
        k, blocks = 0, []
        while k < n:  # blocks of one row, or of two where the pivots are negative
            size = 1 if order[k] > 0 else 2
            last, other = k + size - 1, abs(order[k + size - 1]) - 1
            x[[last, other]] = x[[other, last]]
            lower = np.tril(a[k : k + size, k : k + size])
            block = lower + (np.tril(lower, -1).conj() if hermitian else np.tril(lower, -1)).T
            x[k + size :] -= a[k + size :, k : k + size] @ x[k : k + size]
            x[k : k + size] = np.linalg.solve(block, x[k : k + size])
            blocks.append((k, size, last, other))
            k += size
        for k, size, last, other in reversed(blocks):
            part = a[k + size :, k : k + size]
            x[k : k + size] -= (part.conj() if hermitian else part).T @ x[k + size :]
            x[[last, other]] = x[[other, last]]
    return solutions.reshape(*batch, *b.shape[-2:])
