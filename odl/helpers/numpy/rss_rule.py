def rss_rule(initial_accumulator_value=0.1, eps=1e-7):
    """Gradients by the roots of the sums of their squares."""

    def update(grads, state, params=None):
        state = tree_map(lambda grad, old: old + grad * grad, grads, state)
        return tree_map(lambda grad, total: grad / (total + eps) ** 0.5, grads, state), state

    return UpdateRule(
        lambda params: tree_map(lambda value: value * 0 + initial_accumulator_value, params), update
    )
