def central_crop(x, fraction):
    """The middle of images x (..., height, width, channels), a part of each side."""
    parts = []
    for size in x.shape[-3:-1]:
        start = int((size - size * fraction) / 2)
        parts.append(slice(start, size - start))
    return x[(..., parts[0], parts[1], slice(None))]
