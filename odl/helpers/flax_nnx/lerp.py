def lerp(x, end, weight):
    """Linear interpolation from x to end."""
    return x + weight * (end - x)
