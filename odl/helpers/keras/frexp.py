import numpy as np
from keras import backend, ops


def frexp(x):
    """Fractions of at least one half and exponents of two of x, also of numbers below the normal ones."""
    kind = backend.standardize_dtype(x.dtype)
    info = np.finfo(kind)
    whole = f"int{info.bits}"
    bits, sign = ops.view(x, whole), np.array(-1 << info.bits - 1, whole)
    bias, digits, top = (1 << info.nexp - 1) - 1, (1 << info.nmant) - 1, (1 << info.nexp) - 1
    power, rest = ops.right_shift(bits, info.nmant) & top, bits & digits
    # below the normal numbers the digits have no leading one; as a number they tell where theirs stands
    first = ops.right_shift(ops.view(ops.cast(rest, kind), whole), info.nmant)
    shift = ops.where((power == 0) & (rest != 0), info.nmant + bias - first, 0)
    special = (power == top) | ((power == 0) & (rest == 0))
    fraction = ops.view(
        (bits & sign) | (ops.left_shift(rest, shift) & digits) + (bias - 1 << info.nmant), kind
    )
    exponent = power - bias + 1 + ops.cast(shift > 0, whole) - shift
    return ops.where(special, x, fraction), ops.cast(ops.where(special, 0, exponent), "int32")
