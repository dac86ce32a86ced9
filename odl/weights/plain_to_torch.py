"""Moves the weights of model.py from <source> to PyTorch.

    migrate(input_path, output_path, model)    <file> -> .pt of PyTorch
    restore(model, output_path)                loads that file into the live model

Names are paths of attributes: w1, layers.0.weight. A missing, unexpected or misshapen weight
is an error, and then nothing is written or loaded.
"""

import argparse
import importlib.util
import sys
from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
import torch

# template: begin data
MODULE = "model.py"
LAYERS = {}  # all weights keep name and shape
NON_PERSISTENT = set()  # buffers that are not saved
RENAMED = {}  # attribute here: its old name
IGNORED = ()  # ends of the old names that have no weight here
# template: end data


# template: use objects
LIBRARIES = ("builtins", "functools", "random", "types", "numpy", "torch")


def is_weight(value):
    return isinstance(value, torch.Tensor) and value.is_floating_point()


# template: use walk
def put(weight, array):
    """Sets a weight to an array of its type."""
    value = torch.as_tensor(np.asarray(array), dtype=weight.value.dtype, device=weight.value.device)
    if isinstance(weight.holder, (dict, list)):
        weight.holder[weight.name] = value
    else:
        setattr(weight.holder, weight.name, value)


def save(arrays, path):
    torch.save({name: torch.as_tensor(array) for name, array in arrays.items()}, path)


def load(path):
    state = torch.load(path, map_location="cpu", weights_only=True)
    return {name: value.numpy() for name, value in state.items()}


# template: use reader
# template: use checked
# template: use moves
# template: use ends
