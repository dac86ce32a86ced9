def slice_at(x, begin, size):
    """A part of x from given places on, of given sizes; -1 stands for all that is left."""
    ends = [int(start) + int(count) for start, count in zip(begin, size, strict=True)]
    ends = [None if int(count) < 0 else end for end, count in zip(ends, size, strict=True)]
    return x[tuple(slice(int(start), end) for start, end in zip(begin, ends, strict=True))]
