def join_schedules(schedules, boundaries):
    """Schedules one after another, each starting at a boundary."""

    def rate(step):
        number = sum(step >= bound for bound in boundaries)
        return schedules[number](step - ([0, *boundaries][number]))

    return rate
