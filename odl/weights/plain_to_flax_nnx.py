"""Moves the weights of model.py from <source> to JAX.

    migrate(input_path, output_path, model)    <file> -> .npz of JAX
    restore(model, output_path)                loads that file into the live model

Names are paths of attributes: w1, layers.0.weight. A missing, unexpected or misshapen weight
is an error, and then nothing is written or loaded.
"""

import argparse
import importlib.util
import sys
from collections.abc import Iterator
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np

# template: begin data
MODULE = "model.py"
LAYERS = {}  # all weights keep name and shape
NON_PERSISTENT = set()  # buffers that are not saved
RENAMED = {}  # attribute here: its old name
IGNORED = ()  # ends of the old names that have no weight here
# template: end data


# template: use objects
LIBRARIES = ("builtins", "functools", "random", "types", "numpy", "jax")


def is_weight(value):
    return isinstance(value, jax.Array) and jnp.issubdtype(value.dtype, jnp.floating)


# template: use walk
def put(weight, array):
    """Sets a weight to an array of its type."""
    value = jnp.asarray(array, weight.value.dtype)
    if isinstance(weight.holder, (dict, list)):
        weight.holder[weight.name] = value
    else:
        setattr(weight.holder, weight.name, value)


def save(arrays, path):
    with open(path, "wb") as file:
        np.savez(file, **arrays)


def load(path):
    with np.load(path) as file:
        return dict(file)


# template: use reader
# template: use checked
# template: use moves
# template: use ends
