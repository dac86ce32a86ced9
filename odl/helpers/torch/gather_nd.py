def gather_nd(x, index):
    """Elements or slices of x whose leading indices are the last axis of index."""
    return x[tuple(index.long().unbind(-1))]
