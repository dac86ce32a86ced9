def while_loop(cond_fun, body_fun, init):
    """The state after as many rounds as the condition holds."""
    state = init
    while cond_fun(state):
        state = body_fun(state)
    return state
