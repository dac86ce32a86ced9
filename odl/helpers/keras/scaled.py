import math

import keras


def scaled(shape, scale, mode, distribution):
    """Random weights (out, in, ...) of a variance by the number of inputs, outputs or their mean."""
    fan_in, fan_out = math.prod(shape[1:]), shape[0] * math.prod(shape[2:])
    count = {"fan_in": fan_in, "fan_out": fan_out, "fan_avg": (fan_in + fan_out) / 2}[mode]
    std = math.sqrt(scale / max(1, count))
    if distribution == "normal":
        return std * keras.random.normal(shape)
    return math.sqrt(3) * std * keras.random.uniform(shape, -1, 1)
