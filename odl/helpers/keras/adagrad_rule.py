def adagrad_rule(learning_rate, initial_accumulator_value=0.1, eps=1e-7):
    """Adagrad."""
    return chained_rules(rss_rule(initial_accumulator_value, eps), rate_rule(learning_rate))
