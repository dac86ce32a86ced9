"""Moves the weights of model.py from <source> to Keras.

    migrate(input_path, output_path, model)    <file> -> .weights.h5 of Keras
    restore(model, output_path)                loads that file into the live model

The variables of a Keras model exist after its first call. A missing, unexpected or misshapen weight is an
error, and then nothing is written or loaded.
"""

import argparse
import importlib.util
import os
import sys
from collections.abc import Callable
from typing import Any, NamedTuple

import keras
import numpy as np


# template: use helpers
# template: begin data
MODULE = "model.py"
LAYERS = {  # layer: {its weight here: (the old weight, change)}, others keep name and shape
    keras.layers.Dense: {"bias": ("bias", same), "kernel": ("weight", axes((1, 0)))},
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


INTERNAL = vars(keras.layers.Layer()).keys() | vars(keras.Model()).keys() | {"_layers"}


def items(node):
    """The names and values below a module or a container."""
    if isinstance(node, dict):
        return node.items()
    if isinstance(node, (list, tuple)):
        return ((str(i), value) for i, value in enumerate(node))
    if is_module(node):
        return ((name, value) for name, value in vars(node).items() if is_own(name))
    return ()


def is_own(name):
    return name not in INTERNAL and not name.startswith("_self_")


def is_module(value):
    return isinstance(value, keras.layers.Layer)


def is_weight(value):
    return isinstance(value, keras.Variable)


def weights(node, path=(), keys=()):
    """All weights below a module; a shared one comes once for each of its names."""
    own = layer_rules(node)
    if own and not node.built:
        raise ValueError(f"{'.'.join(path)} has no weights yet: call the model once before")
    for name, rule in own.items():
        holder, value = node, node
        for part in name.split("/"):
            holder, value = value, getattr(value, part, None)
        if is_weight(value):
            sources = (rule[0],) if isinstance(rule[0], str) else rule[0]
            old = tuple(".".join((*keys, source)) for source in sources)
            last = name.split("/")[-1]
            yield Weight(holder, last, value, ".".join((*path, *name.split("/"))), old, rule[1])
    names = getattr(node, "names", ()) if type(node).__name__ == "Sequential" else ()
    for name, value in items(node):
        here, old = (*path, name), RENAMED.get(name, name)
        if name.lstrip("_") in own:
            continue
        if is_weight(value):
            yield Weight(node, name, value, ".".join(here), (".".join((*keys, old)),), same)
        elif names and name == "layers":
            for i, element in enumerate(value):
                yield from weights(element, (*here, str(i)), (*keys, *SEQUENTIAL, names[i]))
        elif is_module(value) or isinstance(value, (list, tuple, dict)):
            yield from weights(value, here, (*keys, old))


# template: use layer_rules
# template: use reader
# template: use gathered
def migrate(input_path, output_path, model=None):
    """Write the weights of a checkpoint of <source> for the live model, changed one at a time."""
    if model is None:
        raise TypeError("the layers are known from the live model: pass model=")
    table, arrays = gathered(input_path, model)
    before = {weight.path: weight.value.numpy() for weight in table if weight.path in arrays}
    fill(table, arrays)
    save(model, os.fspath(output_path))
    fill(table, before)


def fill(table, arrays):
    for weight in table:
        if weight.path in arrays:
            weight.value.assign(arrays[weight.path])


def save(model, path):
    if hasattr(model, "save_weights"):
        model.save_weights(path, overwrite=True)
    else:  # a layer that is no model
        from keras.src.saving import saving_lib

        saving_lib.save_weights_only(model, path)


# template: use changed
def restore(model, output_path):
    """Load the written weights into the live model, in place."""
    list(weights(model))  # an error where there are no weights yet
    if hasattr(model, "load_weights"):
        model.load_weights(os.fspath(output_path))
    else:  # a layer that is no model
        from keras.src.saving import saving_lib

        saving_lib.load_weights_only(model, os.fspath(output_path))


# template: use ends
# template: use refuse
def main():
    parser = argparse.ArgumentParser(description="Moves weights from <source> to Keras.")
    parser.add_argument("input", help="checkpoint of <source>")
    parser.add_argument("output", help="file to write")
    parser.add_argument("--module", default=MODULE, help="the converted file (default: %(default)s)")
    parser.add_argument("--model", required=True, help="builds the model, with the names of that file")
    parser.add_argument("--inputs", required=True, help="a tuple of inputs of the first call")
    options = parser.parse_args()
    sys.path.insert(0, os.path.dirname(os.path.abspath(options.module)))
    name = os.path.splitext(os.path.basename(options.module))[0]
    spec = importlib.util.spec_from_file_location(name, options.module)
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    model = eval(options.model, vars(module))
    model(*eval(options.inputs, vars(module)))
    try:
        migrate(options.input, options.output, model)
        restore(model, options.output)
    except ValueError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
