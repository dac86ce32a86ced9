"""Moves the weights of model.py from <source> to Flax NNX.

    migrate(input_path, output_path, model)    <file> -> a folder of Orbax
    restore(model, output_path)                loads that folder into the live model

A missing, unexpected or misshapen weight is an error, and then nothing is written or loaded.
"""

import argparse
import importlib.util
import os
import sys
from collections.abc import Callable
from typing import NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
import orbax.checkpoint as ocp
from flax import nnx
from flax.traverse_util import flatten_dict, unflatten_dict


# template: use helpers
# template: begin multi_head_attention
def multi_head_attention(layer):
    """PyTorch keeps query, key and value in one matrix if they are equally wide; here heads have an axis."""
    heads = layer.num_heads
    rules = {
        "out/kernel": ("out_proj.weight", lambda w: w.T.reshape(heads, -1, w.shape[0])),
        "out/bias": ("out_proj.bias", same),
    }
    for i, name in enumerate(("query", "key", "value")):
        if layer.in_kv_features == layer.in_features:
            rules[f"{name}/kernel"] = "in_proj_weight", lambda w, i=i: split_heads(np.split(w, 3)[i], heads)
        else:
            rules[f"{name}/kernel"] = f"{name[0]}_proj_weight", lambda w: split_heads(w, heads)
        rules[f"{name}/bias"] = "in_proj_bias", lambda b, i=i: split_heads(np.split(b, 3)[i], heads)
    return rules


def split_heads(array, heads):
    return array.T.reshape(*array.shape[1:], heads, -1)


# template: end multi_head_attention
# template: begin data
MODULE = "model.py"
LAYERS = {  # layer: {its weight here: (the old weight, change)}, others keep name and shape
    nnx.BatchNorm: {
        "bias": ("bias", same),
        "mean": ("running_mean", same),
        "scale": ("weight", same),
        "var": ("running_var", same),
    },
    nnx.Conv: {"bias": ("bias", same), "kernel": ("weight", axes((2, 1, 0), (2, 3, 1, 0), (2, 3, 4, 1, 0)))},
    nnx.ConvTranspose: {
        "bias": ("bias", same),
        "kernel": ("weight", axes((2, 1, 0), (2, 3, 1, 0), (2, 3, 4, 1, 0))),
    },
    nnx.Embed: {"embedding": ("weight", same)},
    nnx.GroupNorm: {"bias": ("bias", same), "scale": ("weight", same)},
    nnx.InstanceNorm: {"bias": ("bias", same), "scale": ("weight", same)},
    nnx.LayerNorm: {"bias": ("bias", same), "scale": ("weight", same)},
    nnx.Linear: {"bias": ("bias", same), "kernel": ("weight", axes((1, 0)))},
    nnx.MultiHeadAttention: multi_head_attention,
    nnx.RMSNorm: {"scale": ("weight", same)},
}
NON_PERSISTENT = set()  # buffers that are not saved
RENAMED = {}  # attribute here: its old name
IGNORED = (".num_batches_tracked",)  # ends of the old names that have no weight here
# template: end data
NOT_SAVED = (nnx.RngState, nnx.Cache, nnx.Intermediate)


class Weight(NamedTuple):
    variable: nnx.Variable
    path: str  # here
    keys: tuple[str, ...]  # in <source>
    change: Callable


def weights(node, saved=(), path=(), keys=(), rules=None):
    """All weights below a module; a shared one comes once for each of its names."""
    own = layer_rules(node)
    if own:
        rules = {(*path, *name.split("/")): (keys, *rule) for name, rule in own.items()}
    names = element_names(node, saved, keys) if isinstance(node, nnx.Sequential) else {}
    for name, value in sorted(vars(node).items(), key=by_name):
        here, old = (*path, name), RENAMED.get(name, name)
        if isinstance(value, nnx.Variable):
            prefix, key, change = (rules or {}).get(here, (keys, old, same))
            sources = (key,) if isinstance(key, str) else key
            if not isinstance(value, NOT_SAVED):
                yield Weight(value, "/".join(here), tuple(".".join((*prefix, s)) for s in sources), change)
        elif isinstance(node, nnx.Sequential) and name == "layers":
            for i, element in enumerate(value):
                if isinstance(element, nnx.Pytree):
                    old = (*keys, *SEQUENTIAL, names.get(i, str(i)))
                    yield from weights(element, saved, (*here, str(i)), old)
        elif isinstance(value, nnx.Pytree):
            yield from weights(value, saved, here, (*keys, old), rules)


def by_name(item):
    """Numbers of a list are sorted as numbers."""
    return len(item[0]) if item[0].isdigit() else 0, item[0]


# template: use layer_rules
def element_names(sequential, saved, keys):
    """Elements of a Sequential may have names: those of its own list, or by the order of the checkpoint."""
    layers = sequential.layers
    names = getattr(sequential, "names", ())
    if isinstance(names, (list, tuple)) and len(names) == len(layers):
        return dict(enumerate(names))
    prefix = "".join(f"{key}." for key in keys)
    below = dict.fromkeys(key[len(prefix) :].split(".")[0] for key in saved if key.startswith(prefix))
    names = [name for name in below if name not in vars(sequential)]
    filled = [i for i, layer in enumerate(layers) if isinstance(layer, nnx.Pytree) and any(weights(layer))]
    if len(names) != len(filled) or any(name.isdigit() for name in names):
        return {}
    return dict(zip(filled, names, strict=True))


# template: use reader
def migrate(input_path, output_path, model=None):
    """Write the weights of a checkpoint of <source> for the live model, changed one at a time."""
    if model is None:
        raise TypeError("the layers are known from the live model: pass model=")
    names, complete, read = opened(os.fspath(input_path))
    saved = set(names)
    table = list(weights(model, names if complete else ()))
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
        elif not np.array_equal(array, arrays.setdefault(main_names[id(weight.variable)], array)):
            problems.append(f"different from another name of the same weight: {', '.join(weight.keys)}")
    for weight in table:
        shared = not complete and main_names[id(weight.variable)] in arrays
        if not shared and not may_be_missing(weight):
            problems += [f"missing: {key}" for key in weight.keys if key not in saved]
    refuse(input_path, problems)
    folder = os.path.abspath(output_path)
    written_before = os.path.exists(os.path.join(folder, "_CHECKPOINT_METADATA"))
    with ocp.StandardCheckpointer() as checkpointer:
        filled = {path: array for path, array in arrays.items() if array.size}  # Orbax refuses empty arrays
        tree = unflatten_dict(filled, sep="/") or {"none": {}}  # and an empty checkpoint
        checkpointer.save(folder, tree, force=written_before)


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
    return array.astype(weight.variable.dtype, copy=False), None


def restore(model, output_path):
    """Load the written weights into the live model, in place."""
    with ocp.StandardCheckpointer() as checkpointer:
        arrays = flatten_dict(checkpointer.restore(os.path.abspath(output_path)), sep="/")
    table = list(weights(model))
    main_names = names_in_use(table)
    table = {weight.path: weight for weight in table if weight.path == main_names[id(weight.variable)]}
    problems = [f"unexpected: {path}" for path in arrays.keys() - table.keys()]
    for path, weight in table.items():
        if path not in arrays:
            empty = not weight.variable.size
            problems += [] if empty or may_be_missing(weight) else [f"missing: {path}"]
        elif problem := misshapen(weight, arrays[path]):
            problems.append(f"misshapen: {problem}")
    refuse(output_path, problems)
    for path, array in arrays.items():
        variable = table[path].variable
        variable.set_value(jnp.asarray(array, variable.dtype))


def names_in_use(table):
    """The first path of each variable; a checkpoint of Flax has no other."""
    return {id(weight.variable): weight.path for weight in reversed(table)}


def may_be_missing(weight):
    return weight.path.split("/")[-1] in NON_PERSISTENT


def misshapen(weight, array):
    if array.shape != weight.variable.shape:
        return f"{weight.path} has the shape {weight.variable.shape}, not {array.shape}"
    return None


# template: use refuse
def main():
    parser = argparse.ArgumentParser(description="Moves weights from <source> to Flax NNX.")
    parser.add_argument("input", help="checkpoint of <source>")
    parser.add_argument("output", help="folder to write")
    parser.add_argument("--module", default=MODULE, help="the converted file (default: %(default)s)")
    parser.add_argument(
        "--model", required=True, help="builds the model, with the names of that file and `rngs`"
    )
    options = parser.parse_args()
    jax.config.update("jax_platforms", "cpu")
    sys.path.insert(0, os.path.dirname(os.path.abspath(options.module)))
    name = os.path.splitext(os.path.basename(options.module))[0]
    spec = importlib.util.spec_from_file_location(name, options.module)
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    model = eval(options.model, {**vars(module), "rngs": nnx.Rngs(0)})
    try:
        migrate(options.input, options.output, model)
        restore(model, options.output)
    except ValueError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
