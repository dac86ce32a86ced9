def polynomial_schedule(init_value, end_value, power, transition_steps, transition_begin=0):
    """Rates on a curve from one value to another."""

    def rate(step):
        done = min(max(step - transition_begin, 0), transition_steps)
        return (init_value - end_value) * (1 - done / transition_steps) ** power + end_value

    return rate
