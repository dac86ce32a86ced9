"""Moves the weights of model.py from TensorFlow to Keras.

    migrate(input_path, output_path, model)    a checkpoint of a tf.Module -> .npz of Keras
    restore(model, output_path)                loads that file into the live model

Names are paths of attributes: w1, layers.0.weight; a checkpoint is the prefix of its files. A missing,
unexpected or misshapen weight
is an error, and then nothing is written or loaded.
"""

import argparse
import importlib.util
import sys
from collections.abc import Iterator
from typing import Any, NamedTuple

import keras
import numpy as np
from keras import ops

# template: begin data
MODULE = "model.py"
LAYERS = {}  # all weights keep name and shape
NON_PERSISTENT = set()  # buffers that are not saved
RENAMED = {}  # attribute here: its old name
IGNORED = ()  # ends of the old names that have no weight here
# template: end data


class Weight(NamedTuple):
    holder: Any
    name: Any
    value: Any


def is_object(value):
    """Whether a value may hold weights."""
    library = type(value).__module__.split(".")[0]
    own = hasattr(value, "__dict__") and library not in LIBRARIES
    return own or isinstance(value, (dict, list, tuple))


LIBRARIES = ("builtins", "functools", "random", "types", "numpy", "keras", "tensorflow", "torch", "jax")


def is_weight(value):
    return keras.ops.is_tensor(value) and keras.backend.is_float_dtype(
        keras.backend.standardize_dtype(value.dtype)
    )


def weights(node, path=(), seen=None) -> Iterator[tuple[str, Weight]]:
    """The path and the place of each array of numbers below an object."""
    seen = set() if seen is None else seen
    if id(node) in seen:
        return
    seen.add(id(node))
    if isinstance(node, dict):
        items = list(node.items())
    elif isinstance(node, (list, tuple)):
        items = list(enumerate(node))
    else:
        items = list(vars(node).items())
    for name, value in items:
        old = (*path, RENAMED.get(name, str(name)))
        if is_weight(value):
            yield ".".join(old), Weight(node, name, value)
        elif is_object(value) and not isinstance(value, type):
            yield from weights(value, old, seen)


def put(weight, array):
    """Sets a weight to an array of its type."""
    value = ops.convert_to_tensor(array, keras.backend.standardize_dtype(weight.value.dtype))
    if isinstance(weight.holder, (dict, list)):
        weight.holder[weight.name] = value
    else:
        setattr(weight.holder, weight.name, value)


def checked(model, stored):
    """The weights of a model by their names, where a checkpoint fits."""
    found = dict(weights(model))
    kept = {name for name in stored if np.issubdtype(stored[name].dtype, np.floating)}
    faults = [f"missing: {name}" for name in sorted(found.keys() - stored.keys())]
    faults += [f"unexpected: {name}" for name in sorted(kept - found.keys()) if not name.endswith(IGNORED)]
    for name in found.keys() & stored.keys():
        shape = tuple(found[name].value.shape)
        if shape != stored[name].shape:
            faults.append(f"shape: {name} is {stored[name].shape} there and {shape} here")
    if faults:
        raise ValueError("\n".join(faults))
    return found


def checkpoint(path):
    """The arrays of a checkpoint of TensorFlow by the paths of their attributes."""
    import tensorflow as tf

    reader, end = tf.train.load_checkpoint(path), "/.ATTRIBUTES/VARIABLE_VALUE"
    names = [name for name in reader.get_variable_to_shape_map() if name.endswith(end)]
    names = [name for name in names if not name.startswith("save_counter/")]
    return {name[: -len(end)].replace("/", "."): np.asarray(reader.get_tensor(name)) for name in names}


def migrate(input_path, output_path, model):
    """Writes the weights of a tf.Module for a model here."""
    stored = checkpoint(input_path)
    arrays = {name: stored[name] for name in checked(model, stored)}
    with open(output_path, "wb") as file:
        np.savez(file, **arrays)


def restore(model, path):
    """Loads what migrate wrote."""
    stored = dict(np.load(path))
    for name, weight in checked(model, stored).items():
        put(weight, stored[name])
    return model


def loaded(path, name):
    """A class or function of a file."""
    spec = importlib.util.spec_from_file_location("model", path)
    module = importlib.util.module_from_spec(spec)
    sys.modules["model"] = module
    spec.loader.exec_module(module)
    return getattr(module, name)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("input")
    parser.add_argument("output")
    parser.add_argument("--module", default=MODULE, help="the converted file")
    parser.add_argument("--model", required=True, help="its class, or a function that makes the model")
    options = parser.parse_args()
    migrate(options.input, options.output, loaded(options.module, options.model)())
