def clip_norm_rule(max_norm):
    """All gradients made shorter where their length together is above a limit."""

    def update(grads, state, params=None):
        norm = tree_norm(grads)
        shorter = norm >= max_norm
        return tree_map(lambda grad: grad / norm * max_norm if shorter else grad, grads), state

    return UpdateRule(lambda params: (), update)
