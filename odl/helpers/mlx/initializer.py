import math

import mlx.core as mx
import numpy as np


def initializer(draw, scale=1.0, mode="fan_in", spread="normal"):
    """A function of a key and a shape; it fills an array, for variance by its sizes."""

    def fill(key, shape, dtype=None):
        shape, rng = tuple(shape), np.random.default_rng()
        kind, size = draw, scale
        if draw == "variance":
            space = math.prod(shape[:-2])
            fans = {"fan_in": shape[-2] * space, "fan_out": shape[-1] * space}
            fans["fan_avg"] = (fans["fan_in"] + fans["fan_out"]) / 2
            kind, size = spread, math.sqrt(scale / max(1, fans[mode]))
        if kind == "constant":
            array = np.full(shape, size)
        elif kind == "uniform":
            low, high = (-math.sqrt(3) * size, math.sqrt(3) * size) if draw == "variance" else (0, size)
            array = rng.uniform(low, high, shape)
        else:
            array = rng.standard_normal(shape)
            while kind == "truncated_normal" and (far := np.abs(array) > 2).any():
                array[far] = rng.standard_normal(far.sum())
            wide = 0.87962566103423978 if kind == "truncated_normal" and draw == "variance" else 1
            array = array * size / wide
        return mx.array(array).astype(dtype or mx.float32)

    return fill
