def pixel_unshuffle(x, downscale_factor):
    """Gather space into channels: (batch, h * r, w * r, c) -> (batch, h, w, c * r * r)."""
    *batch, height, width, channels = x.shape
    r, b = downscale_factor, len(batch)
    x = x.reshape(*batch, height // r, r, width // r, r, channels)
    x = x.transpose(*range(b), b, b + 2, b + 4, b + 1, b + 3)
    return x.reshape(*batch, height // r, width // r, channels * r * r)
