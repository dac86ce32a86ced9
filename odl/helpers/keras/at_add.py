from keras import ops


def at_add(x, index, values):
    """A copy of x with values added at an index; where a place is named again they add up."""
    places = at_places(x, index)
    values = ops.broadcast_to(ops.cast(values, x.dtype), places.shape)
    flat, values, places = ops.reshape(x, (-1,)), ops.reshape(values, (-1,)), ops.reshape(places, (-1,))
    total = ops.segment_sum(values, places, num_segments=flat.shape[0])
    return ops.reshape(flat + total, x.shape)
