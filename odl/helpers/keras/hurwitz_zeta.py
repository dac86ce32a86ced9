import math

from keras import ops


def hurwitz_zeta(s, q):
    """Sum of (q + k)**-s over k from zero on, for s above one and positive q."""
    s, q = ops.convert_to_tensor(s) * 1.0, ops.convert_to_tensor(q) * 1.0
    result = 0.0
    for k in range(9):
        result = result + (q + k) ** -s
    q = q + 9  # what remains: the formula of Euler and Maclaurin
    power = q**-s
    result = result + power * q / ops.where(s == 1, 1, s - 1) + power / 2
    factor = power * s / q
    for k, number in enumerate((1 / 12, -1 / 720, 1 / 30240, -1 / 1209600, 1 / 47900160)):
        result = result + factor * number
        factor = factor * (s + 2 * k + 1) * (s + 2 * k + 2) / q**2
    return ops.where(s > 1, result, ops.where(s == 1, math.inf, math.nan))
