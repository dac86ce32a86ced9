import math


def multigammaln(a, d):
    """Logarithm of the multivariate gamma function of dimension d."""
    return d * (d - 1) / 4 * math.log(math.pi) + sum(gammaln(a - i / 2) for i in range(d))
