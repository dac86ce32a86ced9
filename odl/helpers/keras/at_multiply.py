from keras import ops


def at_multiply(x, index, values):
    """A copy of x with itself times values at an index; where a place is named again all count."""
    places = at_places(x, index)
    values = ops.broadcast_to(ops.cast(values, x.dtype), places.shape)
    flat, values, places = ops.reshape(x, (-1,)), ops.reshape(values, (-1,)), ops.reshape(places, (-1,))
    hits = places[:, None] == ops.arange(flat.shape[0])
    factors = ops.where(hits, values[:, None], ops.ones_like(values)[:, None])
    return ops.reshape(flat * ops.prod(factors, axis=0), x.shape)
