"""Moves the weights of model.py from <source> to PyTorch.

    migrate(input_path, output_path, model)    <file> -> a state_dict of PyTorch
    restore(model, output_path)                loads that file into the live model

A missing, unexpected or misshapen weight is an error, and then nothing is written or loaded.
"""

import argparse
import importlib.util
import os
import sys
from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
import torch
from torch import nn


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


def weights(module, path=(), keys=()):
    """All weights below a module; a shared one comes once for each of its names."""
    own = layer_rules(module)
    arrays = {**module._parameters, **module._buffers}
    for name, value in arrays.items():
        if value is None or name in module._non_persistent_buffers_set or name == "num_batches_tracked":
            continue
        old, change = own.get(name, (RENAMED.get(name, name), same))
        sources = (old,) if isinstance(old, str) else old
        old = tuple(".".join((*keys, source)) for source in sources)
        yield Weight(module, name, value, ".".join((*path, name)), old, change)
    inside = SEQUENTIAL if isinstance(module, nn.Sequential) else ()
    for name, child in module._modules.items():
        if child is not None:
            yield from weights(child, (*path, name), (*keys, *inside, RENAMED.get(name, name)))


# template: use layer_rules
# template: use reader
# template: use gathered
def migrate(input_path, output_path, model=None):
    """Write the weights of a checkpoint of <source> for the live model, changed one at a time."""
    if model is None:
        raise TypeError("the layers are known from the live model: pass model=")
    table, arrays = gathered(input_path, model)
    main_names = names_in_use(table)
    state = {each.path: arrays.get(main_names[id(each.value)]) for each in table}
    filled = {path: torch.tensor(array) for path, array in state.items() if array is not None}
    torch.save(filled, output_path)


# template: use changed
def restore(model, output_path):
    """Load the written weights into the live model, in place."""
    state = torch.load(output_path, map_location="cpu", weights_only=True)
    missing, unexpected = model.load_state_dict(state, strict=False)
    own = {weight.path for weight in weights(model)}
    problems = [f"missing: {name}" for name in missing if name in own]
    refuse(output_path, problems + [f"unexpected: {name}" for name in unexpected])


# template: use ends
# template: use refuse
def main():
    parser = argparse.ArgumentParser(description="Moves weights from <source> to PyTorch.")
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
