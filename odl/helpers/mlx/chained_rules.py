def chained_rules(*rules):
    """Rules one after another."""

    def update(grads, state, params=None):
        states = []
        for rule, part in zip(rules, state, strict=True):
            grads, part = rule.update(grads, part, params)
            states.append(part)
        return grads, tuple(states)

    return UpdateRule(lambda params: tuple(rule.init(params) for rule in rules), update)
