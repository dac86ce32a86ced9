import math


def cosine_decay_schedule(init_value, decay_steps, alpha=0.0, exponent=1.0):
    """Rates along half a wave down to a share of the first."""

    def rate(step):
        wave = 0.5 * (1 + math.cos(math.pi * min(step, decay_steps) / decay_steps))
        return init_value * ((1 - alpha) * wave**exponent + alpha)

    return rate
