def gammainc(a, x):
    """The regularised lower incomplete gamma function of a at x."""
    return gamma_parts(a, x)[0]
