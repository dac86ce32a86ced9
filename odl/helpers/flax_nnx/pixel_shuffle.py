def pixel_shuffle(x, upscale_factor):
    """Spread channels over space: (batch, h, w, c * r * r) -> (batch, h * r, w * r, c)."""
    *batch, h, w, channels = x.shape
    r, b = upscale_factor, len(batch)
    x = x.reshape(*batch, h, w, channels // (r * r), r, r)
    x = x.transpose(*range(b), b, b + 3, b + 1, b + 4, b + 2)
    return x.reshape(*batch, h * r, w * r, channels // (r * r))
