from keras import ops


def column_stack(tup):
    """Vectors become columns, which stand beside each other."""
    return ops.concatenate([x if len(x.shape) > 1 else ops.reshape(x, (-1, 1)) for x in tup], axis=1)
