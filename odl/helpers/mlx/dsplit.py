def dsplit(x, indices_or_sections):
    """Parts of x along the third axis."""
    return array_split(x, indices_or_sections, axis=2)
