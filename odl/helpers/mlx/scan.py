def scan(step, state, xs):
    """Carry a state through the first axis of a tuple of arrays; the final state, and what steps give."""
    ys = []
    for now in zip(*xs, strict=True):
        state, y = step(state, now)
        ys.append(y)
    return state, ys
