def put(x, index, source, accumulate=False):
    """Set, or add to, the elements of x, counted in row order."""
    flat, index, source = x.reshape(-1), index.reshape(-1), source.reshape(-1)
    changed = flat.at[index].add(source) if accumulate else flat.at[index].set(source)
    return changed.reshape(x.shape)
