def piecewise_schedule(init_value, boundaries_and_scales=None):
    """Rates that are scaled after each boundary."""

    def rate(step):
        value = init_value
        for bound, scale in sorted((boundaries_and_scales or {}).items()):
            value = value * scale if step >= bound else value
        return value

    return rate
