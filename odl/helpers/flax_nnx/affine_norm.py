def affine_norm(x, mean, variance, offset=None, scale=None, eps=1e-5):
    """x less a mean by the root of a variance, times a scale and with an offset."""
    y = (x - mean) / (variance + eps) ** 0.5
    y = y if scale is None else y * scale
    return y if offset is None else y + offset
