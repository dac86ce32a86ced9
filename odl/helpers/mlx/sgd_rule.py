def sgd_rule(learning_rate, momentum=None, nesterov=False):
    """Gradient descent, with momentum where it is given."""
    if momentum is None:
        return rate_rule(learning_rate)
    return chained_rules(trace_rule(momentum, nesterov), rate_rule(learning_rate))
