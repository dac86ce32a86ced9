from keras import ops


def argwhere(x, size=None, fill_value=0):
    """The places of what is not zero, one in a row; filled or cut to a number of rows."""
    places = ops.transpose(ops.nonzero(ops.reshape(x, (-1,)))[0])
    places = ops.stack(ops.unravel_index(places, x.shape), axis=1) if len(x.shape) else places[:, None][:, :0]
    places = places[:size]
    missing = 0 if size is None else size - places.shape[0]
    return ops.pad(places, ((0, missing), (0, 0)), constant_values=fill_value)
