import itertools

import jax

numbers = itertools.count()


def fresh_key(key=None):
    """The key that is given, or one that has not been used before."""
    return jax.random.key(next(numbers)) if key is None else key
