import math


def exponential_decay(
    init_value, transition_steps, decay_rate, transition_begin=0, staircase=False, end_value=None
):
    """Rates that shrink by a factor each so many steps."""

    def rate(step):
        done = (step - transition_begin) / transition_steps
        done = math.floor(done) if staircase else done
        value = init_value if step <= transition_begin else init_value * decay_rate**done
        if end_value is None:
            return value
        return max(value, end_value) if decay_rate < 1.0 else min(value, end_value)

    return rate
