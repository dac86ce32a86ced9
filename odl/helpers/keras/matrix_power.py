from keras import ops


def matrix_power(x, n):
    """Product of n equal matrices (..., m, m); of their inverses if n is negative."""
    x, n = (ops.linalg.inv(x), -n) if n < 0 else (x, n)
    result = ops.eye(x.shape[-1], dtype=x.dtype) + ops.zeros_like(x)
    while n:
        result = result @ x if n % 2 else result
        x, n = x @ x, n // 2
    return result
