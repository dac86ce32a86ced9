def rmsprop_rule(
    learning_rate, decay=0.9, eps=1e-8, initial_scale=0.0, eps_in_sqrt=True, momentum=None, nesterov=False
):
    """RMSProp, with momentum where it is given."""
    rules = [rms_rule(decay, eps, initial_scale, eps_in_sqrt), rate_rule(learning_rate)]
    return chained_rules(*rules, *([] if momentum is None else [trace_rule(momentum, nesterov)]))
