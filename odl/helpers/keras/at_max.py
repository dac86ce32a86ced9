from keras import ops


def at_max(x, index, values):
    """A copy of x with the larger of itself and of values at an index."""
    places = at_places(x, index)
    values = ops.broadcast_to(ops.cast(values, x.dtype), places.shape)
    flat, values, places = ops.reshape(x, (-1,)), ops.reshape(values, (-1,)), ops.reshape(places, (-1,))
    largest = ops.segment_max(values, places, num_segments=flat.shape[0])
    return ops.reshape(ops.maximum(flat, largest), x.shape)
