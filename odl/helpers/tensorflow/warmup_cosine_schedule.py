def warmup_cosine_schedule(init_value, peak_value, warmup_steps, decay_steps, end_value=0.0, exponent=1.0):
    """Rates that rise on a line and fall along half a wave."""
    alpha = 0.0 if peak_value == 0.0 else end_value / peak_value
    rise = polynomial_schedule(init_value, peak_value, 1, warmup_steps)
    fall = cosine_decay_schedule(peak_value, decay_steps - warmup_steps, alpha, exponent)
    return join_schedules([rise, fall], [warmup_steps])
