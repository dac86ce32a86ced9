def index_add(x, axis, index, source, alpha=1):
    """Add alpha times the slices of source at the indices of an axis."""
    places = [slice(None)] * x.ndim
    places[axis] = index
    return x.at[tuple(places)].add(alpha * source)
