import itertools

from flax import nnx

seeds = itertools.count()


def fresh_rngs(rngs=None):
    """The source that is given, or one that has not been used before."""
    return nnx.Rngs(next(seeds)) if rngs is None else rngs
