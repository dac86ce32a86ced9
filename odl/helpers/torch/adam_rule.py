def adam_rule(learning_rate, b1=0.9, b2=0.999, eps=1e-8, eps_root=0.0, nesterov=False):
    """Adam."""
    return chained_rules(adam_moments_rule(b1, b2, eps, eps_root, nesterov), rate_rule(learning_rate))
