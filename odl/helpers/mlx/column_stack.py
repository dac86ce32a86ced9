import mlx.core as mx


def column_stack(tup):
    """Vectors become columns, which stand beside each other."""
    return mx.concatenate([x if len(x.shape) > 1 else mx.reshape(x, (-1, 1)) for x in tup], axis=1)
