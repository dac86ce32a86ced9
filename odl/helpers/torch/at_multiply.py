def at_multiply(x, index, values):
    """A copy of x multiplied by values at an index."""
    y = x.clone()
    y[index] = y[index] * values
    return y
