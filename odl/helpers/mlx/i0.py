import mlx.core as mx


def i0(x):
    """The modified Bessel function of the first kind and order zero."""
    small = mx.square(mx.minimum(mx.abs(x) * 1.0, 3.75) / 3.75)
    near = mx.ones_like(small)
    for i, weight in enumerate((3.5156229, 3.0899424, 1.2067492, 0.2659732, 0.0360768, 0.0045813)):
        near = near + weight * small ** (i + 1)
    size = mx.maximum(mx.abs(x) * 1.0, 3.75)
    far, weights = 0.39894228, (1328592e-8, 225319e-8, -157565e-8, 916281e-8, -2057706e-8, 2635537e-8)
    for i, weight in enumerate((*weights, -1647633e-8, 392377e-8)):
        far = far + weight * (3.75 / size) ** (i + 1)
    return mx.where(mx.abs(x) < 3.75, near, far * mx.exp(size) / mx.sqrt(size))
