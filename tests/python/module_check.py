"""Compares converted modules with their sources, in a process of its own.

Usage: module_check.py TARGET FOLDER NAME...

The folder has source.py, converted.py and weights.py; a line of JSON is written for each name.
"""

import importlib.util
import json
import pickle
import sys
import traceback
import warnings
from pathlib import Path

import numpy as np
import torch

TOLERANCE = 1e-4
CHECKPOINT = {
    "flax_nnx": "out",
    "keras": "out.weights.h5",
    "tensorflow": "out.weights.h5",
    "mlx": "out.safetensors",
    "numpy": "out.npz",
}


def load(path, name):
    spec = importlib.util.spec_from_file_location(name, path)
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def frameworks(target):
    """How the target makes an array of one of NumPy, and how it makes a model."""
    if target == "flax_nnx":
        import jax.numpy as jnp
        from flax import nnx

        return jnp.asarray, lambda kind: kind(rngs=nnx.Rngs(0)) if "rngs" in parameters(kind) else kind()
    if target == "keras":
        import keras

        return keras.ops.convert_to_tensor, lambda kind: kind()
    if target == "tensorflow":
        import tensorflow as tf

        return tf.convert_to_tensor, lambda kind: kind()
    if target == "mlx":
        import mlx.core as mx

        return mx.array, lambda kind: kind()
    return np.asarray, lambda kind: kind()


def parameters(kind):
    return kind.__init__.__code__.co_varnames


def mapped(value, change, kind):
    if isinstance(value, (tuple, list)):
        return type(value)(mapped(each, change, kind) for each in value)
    if isinstance(value, dict):
        return {name: mapped(each, change, kind) for name, each in value.items()}
    return change(value) if isinstance(value, kind) else value


def leaves(value):
    if isinstance(value, (tuple, list)):
        return [leaf for each in value for leaf in leaves(each)]
    return [] if value is None else [np.asarray(value)]


def check(name, args, kwargs, modules, make, target, folder):
    theirs, ours, script = modules
    torch.manual_seed(1)
    model = getattr(theirs, name)()
    with torch.no_grad():
        for key, value in model.state_dict().items():
            if value.dtype.is_floating_point:
                noise = torch.randn(value.shape) * 0.2
                value.copy_(noise.abs() + 0.5 if key.endswith("running_var") else value + noise)
        expected = leaves(mapped(model.eval()(*args, **kwargs), lambda x: x.numpy(), torch.Tensor))
    array, construct = make
    mine = construct(getattr(ours, name))
    if hasattr(mine, "eval"):
        mine.eval()
    args, kwargs = (mapped(value, lambda x: array(x.numpy()), torch.Tensor) for value in (args, kwargs))
    if target in ("keras", "tensorflow"):
        mine(*args, **kwargs)
    torch.save(model.state_dict(), folder / f"{name}.pt")
    out = folder / f"{name}.{CHECKPOINT[target]}"
    script.migrate(folder / f"{name}.pt", out, model=mine)
    script.restore(mine, out)
    found = leaves(mine(*args, **kwargs))
    if [x.shape for x in found] != [x.shape for x in expected]:
        return f"shapes {[x.shape for x in found]} instead of {[x.shape for x in expected]}"
    for one, other in zip(found, expected, strict=True):
        distance = np.abs(one - other).max() if one.size else 0
        if not (
            distance <= TOLERANCE * max(1, np.abs(other).max(initial=0)) or np.array_equal(one, other, True)
        ):
            return f"values differ by {distance}"
    return ""


def main(target, folder, names):
    warnings.simplefilter("ignore")
    folder = Path(folder)
    make = frameworks(target)
    inputs = pickle.loads((folder.parent / "inputs.pickle").read_bytes())
    modules = [load(folder.parent / "source.py", "theirs"), load(folder / "converted.py", "ours")]
    modules.append(load(folder / "weights.py", "weights_script"))
    for name in names:
        try:
            wrong = check(name, *inputs[name], modules, make, target, folder)
        except Exception as error:
            place = traceback.extract_tb(error.__traceback__)[-1]
            wrong = f"{type(error).__name__}: {error} ({Path(place.filename).name}:{place.lineno})"
        print(json.dumps({"name": name, "wrong": wrong}), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
