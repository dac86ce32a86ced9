import mlx.core as mx


def rot90(m, k=1, axes=(0, 1)):
    """A plane turned by k quarters from its first axis towards the second."""
    first, second = axes
    if k % 4 == 2:
        return mx.flip(m, axes)
    m = m if k % 2 == 0 else mx.swapaxes(m, first, second)
    return m if k % 4 == 0 else mx.flip(m, first if k % 4 == 1 else second)
