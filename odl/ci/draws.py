"""Random results: a call is repeated, and what its draws have in common is compared.

Each draw of a call gives the same statistics, so that nothing is supposed of elements that depend on each
other: their means over the draws differ by a few standard errors, or the distributions are not the same.
"""

import numpy as np

VALUES = 4000  # numbers that all draws of a call have together, as far as the limits allow
FEWEST, MOST = 32, 250  # draws
SHARES = (0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.98)
FAR = 7.0  # standard errors; the seeds are fixed, so what passes once passes always
NEAR = 1e-4  # relative: what does not vary is the same up to rounding
NAMES = [
    "mean",
    "root mean square",
    "spread",
    "smallest",
    "largest",
    "share of zeros",
    "share that is not finite",
]
NAMES += ["share of different values", "order"]


def count(sizes):
    """How often a call with results of these sizes is repeated."""
    return int(np.clip(VALUES // max([1, *sizes]), FEWEST, MOST))


def real(array):
    """The numbers of a result; complex ones as two halves."""
    array = np.asarray(array)
    if array.dtype.kind == "c":
        array = np.stack([array.real, array.imag], -1)
    return array.astype(np.float64)


def cuts(draws):
    """Values between which the numbers of all draws lie in known shares."""
    values = np.ravel(draws)
    values = values[np.isfinite(values)]
    return np.quantile(values, SHARES, method="lower") if values.size else np.zeros(0)


def described(draw, bounds):
    """The statistics of one draw."""
    flat = draw.ravel()
    held = flat[np.isfinite(flat)]
    if not held.size:
        return np.zeros(len(NAMES) + 2 * len(bounds) + draw.ndim)
    at = np.arange(flat.size) - (flat.size - 1) / 2
    found = [held.mean(), np.sqrt((held**2).mean()), held.std(), held.min(), held.max()]
    found += [(held == 0).mean(), 1 - held.size / flat.size, np.unique(held).size / held.size]
    found.append(float(at @ np.nan_to_num(flat, posinf=0, neginf=0)) / max(1.0, float(at @ at)))
    slack = NEAR * np.maximum(1e-3, np.abs(bounds))
    found += [(held < bound - by).mean() for bound, by in zip(bounds, slack, strict=True)]
    found += [(held <= bound + by).mean() for bound, by in zip(bounds, slack, strict=True)]
    with np.errstate(all="ignore"):
        along = [np.nan_to_num(draw.std(axis=axis).mean()) for axis in range(draw.ndim)]
    return np.array([*found, *along])


def name(index, bounds, rank):
    """What a statistic is."""
    if index < len(NAMES):
        return NAMES[index]
    index -= len(NAMES)
    if index < 2 * len(bounds):
        return f"share {'below' if index < len(bounds) else 'up to'} {bounds[index % len(bounds)]:.4g}"
    return f"spread along axis {index - 2 * len(bounds)}" if rank else "spread"


def gap(mine, theirs):
    """The means of two samples (draws first), and by how many standard errors they are apart."""
    one, other = mine.mean(0), theirs.mean(0)
    scale = np.maximum(np.maximum(np.abs(one), np.abs(other)), 1e-3)
    if np.all(mine == mine[:1]) and not np.all(theirs == theirs[:1]):
        error = theirs.std(0, ddof=1) * np.sqrt(1 + 1 / len(theirs))  # one draw, made again and again
    else:
        error = np.sqrt(mine.var(0, ddof=1) / len(mine) + theirs.var(0, ddof=1) / len(theirs))
    beyond = np.maximum(0, np.abs(one - other) - NEAR * scale)
    return one, other, beyond / np.maximum(error, 1e-9 * scale)


def difference(mine, theirs):
    """What tells the draws of two frameworks apart, nothing where their distributions agree."""
    mine, theirs = real(np.stack(mine)), real(np.stack(theirs))
    if mine[0].size == 0:
        return ""
    bounds, rank = cuts(theirs), mine.ndim - 1
    one, other, apart = gap(
        np.stack([described(draw, bounds) for draw in mine]),
        np.stack([described(draw, bounds) for draw in theirs]),
    )
    worst = int(np.argmax(apart))
    if apart[worst] > FAR:
        return f"{name(worst, bounds, rank)} of the draws is {one[worst]:.4g}, expected {other[worst]:.4g}"
    with np.errstate(all="ignore"):
        one, other, apart = gap(np.nan_to_num(mine), np.nan_to_num(theirs))
    if apart.max() > FAR + 2:
        at = np.unravel_index(int(np.argmax(apart)), apart.shape)
        where = [int(i) for i in at]
        return f"mean of the draws at {where} is {one[at]:.4g}, expected {other[at]:.4g}"
    return ""
