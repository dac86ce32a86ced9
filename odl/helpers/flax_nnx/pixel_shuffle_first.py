def pixel_shuffle_first(x, upscale_factor):
    """Spread channels over space: (..., c * r * r, h, w) -> (..., c, h * r, w * r)."""
    *batch, channels, h, w = x.shape
    r, b = upscale_factor, len(batch)
    x = x.reshape(*batch, channels // (r * r), r, r, h, w)
    x = x.transpose(*range(b), b, b + 3, b + 1, b + 4, b + 2)
    return x.reshape(*batch, channels // (r * r), h * r, w * r)
