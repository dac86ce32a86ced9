import mlx.core as mx


def multinomial(weights, count, replacement=False):
    """Draw `count` indices of the last axis with the given weights: (..., n) to (..., count)."""
    if replacement:
        return mx.stack([multinomial(weights, 1)[..., 0] for _ in range(count)], axis=-1)
    noise = -mx.log(-mx.log(mx.random.uniform(shape=weights.shape)))
    return mx.argsort(-(mx.log(weights) + noise))[..., :count]
