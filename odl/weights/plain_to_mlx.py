"""Moves the weights of model.py from <source> to MLX.

    migrate(input_path, output_path, model)    <file> -> .safetensors of MLX
    restore(model, output_path)                loads that file into the live model

Names are paths of attributes: w1, layers.0.weight. A missing, unexpected or misshapen weight
is an error, and then nothing is written or loaded.
"""

import argparse
import importlib.util
import sys
from collections.abc import Iterator
from typing import Any, NamedTuple

import mlx.core as mx
import numpy as np

# template: begin data
MODULE = "model.py"
LAYERS = {}  # all weights keep name and shape
NON_PERSISTENT = set()  # buffers that are not saved
RENAMED = {}  # attribute here: its old name
IGNORED = ()  # ends of the old names that have no weight here
# template: end data


# template: use objects
LIBRARIES = ("builtins", "functools", "random", "types", "numpy", "mlx")


def is_weight(value):
    return isinstance(value, mx.array) and mx.issubdtype(value.dtype, mx.floating)


# template: use walk
def put(weight, array):
    """Sets a weight to an array of its type."""
    value = mx.array(np.asarray(array)).astype(weight.value.dtype)
    if isinstance(weight.holder, (dict, list)):
        weight.holder[weight.name] = value
    else:
        setattr(weight.holder, weight.name, value)


def save(arrays, path):
    mx.save_safetensors(path, {name: mx.array(array) for name, array in arrays.items()})


def load(path):
    return {name: np.array(value) for name, value in mx.load(path).items()}


# template: use reader
# template: use checked
# template: use moves
# template: use ends
