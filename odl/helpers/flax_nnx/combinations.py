import itertools

import jax.numpy as jnp
import numpy as np


def combinations(x, r=2, with_replacement=False):
    """The elements of a vector, r at a time, in the order of their places: (n,) to (count, r)."""
    if r == 0:
        return x[:0]
    choose = itertools.combinations_with_replacement if with_replacement else itertools.combinations
    places = np.array(list(choose(range(x.shape[0]), r)), dtype=int).reshape(-1, r)
    return jnp.take(x, jnp.asarray(places), axis=0)
