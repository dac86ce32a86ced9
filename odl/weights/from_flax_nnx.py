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
        elif node is not None:
            arrays[name] = np.asarray(node)
    streams = ("count", "key")  # of random numbers are no weights
    names = [
        name
        for name, array in arrays.items()
        if name.rpartition(".")[2] not in streams or array.dtype != np.uint32
    ]
    return names, False, arrays.__getitem__


# template: end reader
