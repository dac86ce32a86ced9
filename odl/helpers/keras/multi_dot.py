def multi_dot(arrays):
    """Product of matrices, of which the first and the last one may be vectors."""
    first, *others = arrays
    vector = len(first.shape) == 1
    result = first[None] if vector else first
    for other in others:
        column = len(other.shape) == 1
        result = result @ (other[:, None] if column else other)
    result = result[..., 0] if column else result
    return result[0] if vector else result
