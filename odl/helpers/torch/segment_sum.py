import torch


def segment_sum(x, index, num_segments):
    """Sums of the rows of x that have the same number in index."""
    return torch.zeros((num_segments, *x.shape[1:]), dtype=x.dtype).index_add(0, index.long(), x)
