def lion_rule(learning_rate, b1=0.9, b2=0.99, weight_decay=1e-3):
    """Lion: signs of running means."""

    def update(grads, state, params=None):
        mixed = tree_map(lambda grad, old: b1 * old + (1 - b1) * grad, grads, state)
        state = tree_map(lambda grad, old: b2 * old + (1 - b2) * grad, grads, state)
        return tree_map(lambda value: value / (abs(value) + 1e-30), mixed), state

    signs = UpdateRule(lambda params: tree_map(lambda value: value * 0, params), update)
    return chained_rules(signs, decay_rule(weight_decay), rate_rule(learning_rate))
