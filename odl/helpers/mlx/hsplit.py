def hsplit(x, indices_or_sections):
    """Parts of x along the second (of a vector the first) axis."""
    return array_split(x, indices_or_sections, axis=0 if x.ndim == 1 else 1)
