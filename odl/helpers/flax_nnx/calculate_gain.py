import math


def calculate_gain(nonlinearity, param=None):
    """The gain by which PyTorch scales initial weights before an activation."""
    slope = 0.01 if param is None else param
    gains = {"tanh": 5 / 3, "relu": math.sqrt(2), "leaky_relu": math.sqrt(2 / (1 + slope**2)), "selu": 0.75}
    return gains.get(nonlinearity, 1.0)
