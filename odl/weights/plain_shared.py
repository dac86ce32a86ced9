"""What the scripts for weights of plain objects have: each puts the sections here where it says so."""

import argparse
import importlib.util
import sys
from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np


# template: begin objects
class Weight(NamedTuple):
    holder: Any
    name: Any
    value: Any


def is_object(value):
    """Whether a value may hold weights."""
    library = type(value).__module__.split(".")[0]
    own = hasattr(value, "__dict__") and library not in LIBRARIES
    return own or isinstance(value, (dict, list, tuple))


# template: end objects
# template: begin walk
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


# template: end walk
# template: begin checked
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


# template: end checked
# template: begin moves
def migrate(input_path, output_path, model):
    """Writes the weights of a checkpoint of <source> for a model here."""
    stored = checkpoint(input_path)
    save({name: stored[name] for name in checked(model, stored)}, output_path)


def restore(model, path):
    """Loads what migrate wrote."""
    stored = load(path)
    for name, weight in checked(model, stored).items():
        put(weight, stored[name])
    return model


# template: end moves
# template: begin ends
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
# template: end ends
