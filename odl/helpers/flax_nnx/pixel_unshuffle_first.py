def pixel_unshuffle_first(x, downscale_factor):
    """Move blocks of space to the channels: (..., c, h * r, w * r) -> (..., c * r * r, h, w)."""
    *batch, channels, h, w = x.shape
    r, b = downscale_factor, len(batch)
    x = x.reshape(*batch, channels, h // r, r, w // r, r)
    x = x.transpose(*range(b), b, b + 2, b + 4, b + 1, b + 3)
    return x.reshape(*batch, channels * r * r, h // r, w // r)
