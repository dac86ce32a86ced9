def trace_rule(decay, nesterov=False):
    """Gradients with those before, each time less of them."""

    def update(grads, state, params=None):
        state = tree_map(lambda grad, old: grad + decay * old, grads, state)
        ahead = tree_map(lambda grad, old: grad + decay * old, grads, state) if nesterov else state
        return ahead, state

    return UpdateRule(lambda params: tree_map(lambda value: value * 0, params), update)
