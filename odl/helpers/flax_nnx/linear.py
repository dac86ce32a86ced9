def linear(x, weight, bias=None):
    """Apply a weight (out, in) and a bias to the last axis."""
    y = x @ weight.T
    return y if bias is None else y + bias
