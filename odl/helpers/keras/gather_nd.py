from keras import ops


def gather_nd(x, index):
    """Elements or slices of x whose leading indices are the last axis of index."""
    return at_get(x, tuple(ops.unstack(ops.convert_to_tensor(index), axis=-1)))
