def rms_rule(decay=0.9, eps=1e-8, initial_scale=0.0, eps_in_sqrt=True):
    """Gradients by the roots of running means of their squares."""

    def update(grads, state, params=None):
        state = tree_map(lambda grad, old: decay * old + (1 - decay) * (grad * grad), grads, state)

        def step(grad, square):
            return grad / ((square + eps) ** 0.5 if eps_in_sqrt else square**0.5 + eps)

        return tree_map(step, grads, state), state

    return UpdateRule(lambda params: tree_map(lambda value: value * 0 + initial_scale, params), update)
