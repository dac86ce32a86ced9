def resize_images(x, size, method="bilinear", antialias=False):
    """Images (..., height, width, channels) of another height and width."""
    shape = (*x.shape[:-3], int(size[0]), int(size[1]), x.shape[-1])
    return resize_to(x, shape, method, antialias)
