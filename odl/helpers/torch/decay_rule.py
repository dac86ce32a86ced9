def decay_rule(weight_decay=0.0):
    """Gradients with a share of the parameters added."""

    def update(grads, state, params):
        return tree_map(lambda grad, value: grad + weight_decay * value, grads, params), state

    return UpdateRule(lambda params: (), update)
