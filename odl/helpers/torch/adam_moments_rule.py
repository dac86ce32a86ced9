def adam_moments_rule(b1=0.9, b2=0.999, eps=1e-8, eps_root=0.0, nesterov=False):
    """Running means of gradients by the roots of running means of their squares."""

    def init(params):
        return 0, tree_map(lambda value: value * 0, params), tree_map(lambda value: value * 0, params)

    def update(grads, state, params=None):
        count, first, second = state[0] + 1, state[1], state[2]
        first = tree_map(lambda grad, old: b1 * old + (1 - b1) * grad, grads, first)
        second = tree_map(lambda grad, old: b2 * old + (1 - b2) * (grad * grad), grads, second)

        def step(mean, square, grad):
            if nesterov:
                mean = b1 * mean / (1 - b1 ** (count + 1)) + (1 - b1) * grad / (1 - b1**count)
            else:
                mean = mean / (1 - b1**count)
            return mean / ((square / (1 - b2**count) + eps_root) ** 0.5 + eps)

        return tree_map(step, first, second, grads), (count, first, second)

    return UpdateRule(init, update)
