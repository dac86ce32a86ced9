def fori_loop(lower, upper, body_fun, init):
    """The state after a round for each number."""
    state = init
    for i in range(int(lower), int(upper)):
        state = body_fun(i, state)
    return state
