import mlx.core as mx


def interp(x, xp, fp):
    """Values on the lines between the points (xp, fp), and those of the ends beyond."""
    place = mx.clip(mx.sum(xp <= x[..., None], axis=-1) - 1, 0, xp.shape[0] - 2)
    share = mx.clip((x - xp[place]) / (xp[place + 1] - xp[place]), 0.0, 1.0)
    return fp[place] + share * (fp[place + 1] - fp[place])
