import mlx.core as mx


def isin(element, test_elements):
    """Whether each element is among others."""
    return mx.any(mx.array(element)[..., None] == mx.array(test_elements).reshape(-1), axis=-1)
