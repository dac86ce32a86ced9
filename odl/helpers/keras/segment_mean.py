from keras import ops


def segment_mean(x, index, num_segments):
    """The mean of the rows of x that have the same number in index."""
    total = ops.segment_sum(x, index, num_segments=num_segments)
    count = ops.segment_sum(ops.ones_like(x), index, num_segments=num_segments)
    return total / ops.maximum(count, 1.0)
