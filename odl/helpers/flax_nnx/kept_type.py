def kept_type(x, made):
    """What is made of an array, with its type of elements."""
    return made(x).astype(x.dtype)
