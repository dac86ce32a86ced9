from keras import ops


def add_at(x, index, values):
    """x with values added at an index of arrays; what several indices name gets the sum."""
    index = index if isinstance(index, tuple) else (index,)
    places = ops.stack([ops.cast(part, "int64") for part in index], axis=-1)
    shape = tuple(places.shape[:-1]) + tuple(x.shape[len(index) :])
    return x + ops.scatter(places, ops.broadcast_to(ops.cast(values, x.dtype), shape), x.shape)
