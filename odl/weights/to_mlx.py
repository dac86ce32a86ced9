"""Moves the weights of model.py from <source> to MLX.

    migrate(input_path, output_path, model)    <file> -> .safetensors of MLX
    restore(model, output_path)                loads that file into the live model

A missing, unexpected or misshapen weight is an error, and then nothing is written or loaded.
"""

import argparse
import importlib.util
import os
import sys
from collections.abc import Callable
from typing import Any, NamedTuple

import mlx.core as mx
import mlx.nn as nn
import numpy as np


# template: use helpers
# template: begin data
MODULE = "model.py"
LAYERS = {  # layer: {its weight here: (the old weight, change)}, others keep name and shape
    nn.Linear: {"bias": ("bias", same), "weight": ("weight", same)},
}
NON_PERSISTENT = set()  # buffers that are not saved
RENAMED = {}  # attribute here: its old name
IGNORED = (".num_batches_tracked",)  # ends of the old names that have no weight here
ARRAYS = set()  # attributes that hold arrays which are no weights
# template: end data


class Weight(NamedTuple):
    holder: Any
    name: str
    value: Any
    path: str  # here
    keys: tuple[str, ...]  # in <source>
    change: Callable


def items(node):
    """The names and values below a module or a container, where they can be written."""
    if isinstance(node, (list, tuple)):
        return ((str(i), value) for i, value in enumerate(node))
    return node.items() if isinstance(node, dict) else ()


def is_module(value):
    return isinstance(value, nn.Module)


def is_weight(value):
    return isinstance(value, mx.array)


def put(weight, array):
    weight.holder[int(weight.name) if isinstance(weight.holder, list) else weight.name] = array


# template: use walk
# template: use layer_rules
# template: use reader
# template: use gathered
def migrate(input_path, output_path, model=None):
    """Write the weights of a checkpoint of <source> for the live model, changed one at a time."""
    if model is None:
        raise TypeError("the layers are known from the live model: pass model=")
    _, arrays = gathered(input_path, model)
    mx.save_safetensors(os.fspath(output_path), {path: mx.array(array) for path, array in arrays.items()})


# template: use changed
def restore(model, output_path):
    """Load the written weights into the live model, in place."""
    arrays = mx.load(os.fspath(output_path), format="safetensors")
    table = list(weights(model))
    main_names = names_in_use(table)
    table = {weight.path: weight for weight in table if weight.path == main_names[id(weight.value)]}
    problems = [f"unexpected: {path}" for path in arrays.keys() - table.keys()]
    for path, weight in table.items():
        if path not in arrays:
            problems += [] if may_be_missing(weight) else [f"missing: {path}"]
        elif problem := misshapen(weight, arrays[path]):
            problems.append(f"misshapen: {problem}")
    refuse(output_path, problems)
    made = {path: array.astype(table[path].value.dtype) for path, array in arrays.items()}
    for weight in list(weights(model)):
        if main_names[id(weight.value)] in made:
            put(weight, made[main_names[id(weight.value)]])


# template: use ends
# template: use refuse
def main():
    parser = argparse.ArgumentParser(description="Moves weights from <source> to MLX.")
    parser.add_argument("input", help="checkpoint of <source>")
    parser.add_argument("output", help="file to write")
    parser.add_argument("--module", default=MODULE, help="the converted file (default: %(default)s)")
    parser.add_argument("--model", required=True, help="builds the model, with the names of that file")
    options = parser.parse_args()
    sys.path.insert(0, os.path.dirname(os.path.abspath(options.module)))
    name = os.path.splitext(os.path.basename(options.module))[0]
    spec = importlib.util.spec_from_file_location(name, options.module)
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    model = eval(options.model, vars(module))
    try:
        migrate(options.input, options.output, model)
        restore(model, options.output)
    except ValueError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
