import math

import numpy as np


def scaled(shape, scale, mode, distribution):
    """Random weights (out, in, ...) of a variance by the number of inputs, outputs or their mean."""
    fan_in, fan_out = math.prod(shape[1:]), shape[0] * math.prod(shape[2:])
    count = {"fan_in": fan_in, "fan_out": fan_out, "fan_avg": (fan_in + fan_out) / 2}[mode]
    std = math.sqrt(scale / max(1, count))
    if distribution == "normal":
        return std * np.random.normal(size=shape)
    return math.sqrt(3) * std * np.random.uniform(-1, 1, shape)
