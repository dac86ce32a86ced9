import mlx.core as mx


def segment_sum(x, index, num_segments):
    """Sums of the rows of x that have the same number in index."""
    return mx.zeros((num_segments, *x.shape[1:]), dtype=x.dtype).at[index].add(x)
