import numpy as np


def multinomial(weights, count, replacement=False):
    """Draw `count` indices of the last axis with the given weights: (..., n) to (..., count)."""
    if replacement:
        return np.stack([multinomial(weights, 1)[..., 0] for _ in range(count)], axis=-1)
    with np.errstate(divide="ignore"):
        logits = np.log(weights)
    noise = -np.log(-np.log(np.random.uniform(size=weights.shape)))
    return np.argsort(-(logits + noise))[..., :count]
