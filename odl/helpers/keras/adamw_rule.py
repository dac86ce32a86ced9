def adamw_rule(learning_rate, b1=0.9, b2=0.999, eps=1e-8, eps_root=0.0, weight_decay=1e-4, nesterov=False):
    """Adam with weights that decay."""
    moments = adam_moments_rule(b1, b2, eps, eps_root, nesterov)
    return chained_rules(moments, decay_rule(weight_decay), rate_rule(learning_rate))
