def segment_mean(x, index, num_segments):
    """The mean of the rows of x that have the same number in index."""
    total = segment_sum(x, index, num_segments)
    count = segment_sum(x * 0 + 1, index, num_segments)
    return total / (count + (count == 0))
