def nadam_rule(learning_rate, b1=0.9, b2=0.999, eps=1e-8, eps_root=0.0):
    """Adam with a look ahead."""
    return adam_rule(learning_rate, b1, b2, eps, eps_root, nesterov=True)
