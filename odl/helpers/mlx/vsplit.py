def vsplit(x, indices_or_sections):
    """Parts of x along the first axis."""
    return array_split(x, indices_or_sections, axis=0)
