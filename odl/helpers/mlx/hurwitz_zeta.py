def hurwitz_zeta(s, q):
    """Sum of (q + k) ** -s over k = 0, 1, ... for s > 1 and q > 0."""
    far = q + 10
    total = sum((q + k) ** -s for k in range(10)) + far ** (1 - s) / (s - 1) + 0.5 * far**-s
    term = s * far ** (-s - 1)
    for i, weight in enumerate((1 / 12, -1 / 720, 1 / 30240, -1 / 1209600)):
        total = total + weight * term
        term = term * (s + 2 * i + 1) * (s + 2 * i + 2) / (far * far)
    return total
