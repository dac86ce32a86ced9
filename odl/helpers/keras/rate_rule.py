def rate_rule(learning_rate, sign=-1.0):
    """Gradients times a rate, or the rate of a schedule at each step."""
    if not callable(learning_rate):
        return leafwise(lambda grad: sign * learning_rate * grad)

    def update(grads, state, params=None):
        rate = sign * learning_rate(state)
        return tree_map(lambda grad: rate * grad, grads), state + 1

    return UpdateRule(lambda params: 0, update)
