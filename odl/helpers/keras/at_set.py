from keras import ops


def at_set(x, index, values):
    """A copy of x with values at an index, which may hold slices and arrays."""
    places = at_places(x, index)
    values = ops.broadcast_to(ops.cast(values, x.dtype), places.shape)
    flat, values, places = ops.reshape(x, (-1,)), ops.reshape(values, (-1,)), ops.reshape(places, (-1,))
    return ops.reshape(ops.scatter_update(flat, places[:, None], values), x.shape)
