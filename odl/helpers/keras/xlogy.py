from keras import ops


def xlogy(x, y):
    """x times the logarithm of y, zero where x is."""
    x, y = ops.convert_to_tensor(x), ops.convert_to_tensor(y)
    product = x * ops.log(ops.where((x == 0) & ~ops.isnan(y), ops.ones_like(y), y))
    return product
