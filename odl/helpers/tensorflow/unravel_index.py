def unravel_index(indices, shape):
    """The places along every axis of what is counted in row order."""
    places = []
    for size in reversed(shape if isinstance(shape, tuple | list) else (shape,)):
        places.append(indices % size)
        indices = indices // size
    return tuple(reversed(places))
