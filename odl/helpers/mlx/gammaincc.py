def gammaincc(a, x):
    """The regularised upper incomplete gamma function of a at x."""
    return gamma_parts(a, x)[1]
