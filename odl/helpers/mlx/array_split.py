import itertools


def array_split(x, indices_or_sections, axis=0):
    """Parts of x along an axis, cut before indices or into a number of sections."""
    size, cuts = x.shape[axis], indices_or_sections
    if isinstance(cuts, int) or len(getattr(cuts, "shape", (1,))) == 0:
        cuts = int(cuts)
        small, more = divmod(size, cuts)
        cuts = [i * small + min(i, more) for i in range(1, cuts)]
    cuts = [None, *(int(i) for i in cuts), None]
    before = (slice(None),) * (axis % len(x.shape))
    return [x[(*before, slice(start, stop))] for start, stop in itertools.pairwise(cuts)]
