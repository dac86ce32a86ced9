"""Reads checkpoints of Flax NNX: a folder of Orbax."""

import os

import numpy as np

# template: begin reader
SEQUENTIAL = ("layers",)  # what holds the elements of a Sequential in the names of Flax NNX


def opened(path):
    """The names in a checkpoint, whether it is complete and in order, and a function that reads one."""
    import orbax.checkpoint as ocp

    arrays = {}
    with ocp.PyTreeCheckpointer() as checkpointer:
        open_nodes = [("", checkpointer.restore(os.path.abspath(path)))]
    for name, node in open_nodes:
        if isinstance(node, (dict, list)):
            pairs = node.items() if isinstance(node, dict) else enumerate(node)
            open_nodes.extend((f"{name}.{key}" if name else str(key), value) for key, value in pairs)
        elif node is not None and not is_random(name, getattr(node, "dtype", None)):
            arrays[name] = np.asarray(node)
    return list(arrays), False, arrays.__getitem__


def is_random(name, dtype):
    """Keys and counters of streams of random numbers are no weights."""
    is_stream = name.rpartition(".")[2] in ("count", "key") and str(dtype) == "uint32"
    return is_stream or str(dtype).startswith("key<")


# template: end reader
