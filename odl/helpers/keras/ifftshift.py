from keras import ops


def ifftshift(x, axes=None):
    """The middle of the axes goes to their begin."""
    axes = range(len(x.shape)) if axes is None else (axes,) if isinstance(axes, int) else axes
    for axis in axes:
        x = ops.roll(x, -(x.shape[axis] // 2), axis)
    return x
