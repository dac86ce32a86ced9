def clip_rule(max_delta):
    """Gradients between two limits."""
    return leafwise(lambda grad: (abs(grad + max_delta) - abs(grad - max_delta)) / 2)
