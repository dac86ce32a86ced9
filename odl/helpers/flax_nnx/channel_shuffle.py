def channel_shuffle(x, groups):
    """Interleave groups of the channels of x (batch, ..., channels)."""
    return x.reshape(*x.shape[:-1], groups, -1).swapaxes(-2, -1).reshape(x.shape)
