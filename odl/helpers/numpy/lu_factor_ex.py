import numpy as np


def lu_factor_ex(x):
    """LU factors in one matrix, pivots counted from one, and the first zero of the diagonal (0: none)."""
    factors, k = np.array(x), min(x.shape[-2:])
    pivots = np.zeros((*x.shape[:-2], k), np.int32)
    for i in range(k):
        best = np.abs(factors[..., i:, i]).argmax(-1) + i
        place = np.broadcast_to(best[..., None, None], (*x.shape[:-2], 1, x.shape[-1]))
        row = np.take_along_axis(factors, place, -2)
        np.put_along_axis(factors, place, factors[..., i : i + 1, :], -2)
        factors[..., i : i + 1, :] = row
        head = row[..., :, i : i + 1]
        factors[..., i + 1 :, i : i + 1] /= np.where(head == 0, 1, head)
        factors[..., i + 1 :, i + 1 :] -= factors[..., i + 1 :, i : i + 1] * row[..., i + 1 :]
        pivots[..., i] = best + 1
    zero = np.diagonal(factors, axis1=-2, axis2=-1) == 0
    return factors, pivots, np.where(zero.any(-1), zero.argmax(-1) + 1, 0).astype(np.int32)
