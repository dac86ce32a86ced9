def apply_updates(params, updates):
    """Parameters with their updates added."""
    return tree_map(lambda value, update: value + update, params, updates)
