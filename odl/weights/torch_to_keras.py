"""Moves the weights of model.py from PyTorch to Keras.

    migrate(input_path, output_path, model)    .pt, .pth, .bin or .safetensors -> .weights.h5 of Keras
    restore(model, output_path)                loads that file into the live model

The variables of a Keras model exist after its first call. A missing, unexpected or misshapen weight is an
error, and then nothing is written or loaded.
"""

import argparse
import importlib.util
import os
import sys
import zipfile
from collections.abc import Callable
from typing import Any, NamedTuple

import keras
import numpy as np


def same(array):
    return array


# template: begin axes
def axes(*orders, shape=None):
    """The order of the axes, one for each rank, and then a shape."""

    def change(array):
        order = next((order for order in orders if len(order) == array.ndim), None)
        if orders and order is None:
            raise ValueError(f"{array.ndim} axes")
        array = array if order is None else array.transpose(order)
        return array if shape is None else array.reshape(shape)

    return change


# template: end axes
# template: begin part
def part(index, count, axis, change=same):
    """One of `count` equal parts along an axis."""
    return lambda array: change(np.split(array, count, axis)[index])


# template: end part
# template: begin merged
def merged(combine, change=same):
    """Several weights of PyTorch that are one here."""
    return lambda *arrays: change(combine(arrays))


# template: end merged
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
    keys: tuple[str, ...]  # in PyTorch
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
        elif names and name == "layers":  # not part of the name in PyTorch
            for i, element in enumerate(value):
                yield from weights(element, (*here, str(i)), (*keys, names[i]))
        elif is_module(value) or isinstance(value, (list, tuple, dict)):
            yield from weights(value, here, (*keys, old))


def layer_rules(layer):
    for kind in type(layer).__mro__:
        rules = LAYERS.get(kind) or LAYERS.get(kind.__name__, {})
        if rules:
            return rules(layer) if callable(rules) else rules
    return {}


def opened(path):
    """The names in a checkpoint, whether it is complete and in order, and a function that reads one."""
    if path.endswith(".safetensors"):  # sorted by size, and shared weights have one name only
        from safetensors import safe_open

        file = safe_open(path, framework="numpy")
        return file.keys(), False, file.get_tensor
    import torch

    state = torch.load(path, map_location="cpu", weights_only=True, mmap=zipfile.is_zipfile(path))
    state = state.get("state_dict", state)

    def read(key):
        tensor = state[key].detach()
        return (tensor.float() if tensor.dtype == torch.bfloat16 else tensor).numpy()

    return list(state), True, read


def migrate(input_path, output_path, model=None):
    """Write the weights of a PyTorch checkpoint for the live model, changed one at a time."""
    if model is None:
        raise TypeError("the layers are known from the live model: pass model=")
    names, complete, read = opened(os.fspath(input_path))
    saved = set(names)
    table = list(weights(model))
    expected = {key for weight in table for key in weight.keys}
    layers = {key.rpartition(".")[0] for key in expected}
    ignored = {key for key in saved if f".{key}".endswith(IGNORED) and key.rpartition(".")[0] in layers}
    problems = [f"unexpected: {key}" for key in saved - expected - ignored]
    arrays, main_names = {}, names_in_use(table)
    for weight in table:
        if not saved.issuperset(weight.keys):
            continue
        array, wrong = changed(weight, read)
        if wrong:
            problems.append(wrong)
        elif not np.array_equal(array, arrays.setdefault(main_names[id(weight.value)], array)):
            problems.append(f"different from another name of the same weight: {', '.join(weight.keys)}")
    for weight in table:
        shared = not complete and main_names[id(weight.value)] in arrays
        if not shared and not may_be_missing(weight):
            problems += [f"missing: {key}" for key in weight.keys if key not in saved]
    refuse(input_path, problems)
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


def changed(weight, read):
    """A weight as the model has it and what is wrong with it, one of them None."""
    arrays = [read(key) for key in weight.keys]
    try:
        array = weight.change(*arrays)
        wrong = misshapen(weight, array)
    except (ValueError, IndexError) as error:
        wrong = f"{weight.path} cannot be made of it ({error})"
    if wrong:
        shapes = ", ".join(f"{key} {array.shape}" for key, array in zip(weight.keys, arrays, strict=True))
        return None, f"misshapen: {shapes}: {wrong}"
    return array, None


def restore(model, output_path):
    """Load the written weights into the live model, in place."""
    list(weights(model))  # an error where there are no weights yet
    if hasattr(model, "load_weights"):
        model.load_weights(os.fspath(output_path))
    else:  # a layer that is no model
        from keras.src.saving import saving_lib

        saving_lib.load_weights_only(model, os.fspath(output_path))


def names_in_use(table):
    """The first path of each array."""
    return {id(weight.value): weight.path for weight in reversed(table)}


def may_be_missing(weight):
    return weight.name in NON_PERSISTENT or weight.name in ARRAYS


def misshapen(weight, array):
    if tuple(array.shape) != tuple(weight.value.shape):
        return f"{weight.path} has the shape {tuple(weight.value.shape)}, not {tuple(array.shape)}"
    return None


def refuse(path, problems):
    if problems:
        raise ValueError("\n  ".join([f"{path} does not fit the model:", *sorted(problems)]))


def main():
    parser = argparse.ArgumentParser(description="Moves weights from PyTorch to Keras.")
    parser.add_argument("input", help="checkpoint of PyTorch")
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
