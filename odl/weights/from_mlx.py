"""Reads checkpoints of MLX: .safetensors or .npz."""

import numpy as np

# template: begin reader
SEQUENTIAL = ("layers",)  # what holds the elements of a Sequential in the names of MLX


def opened(path):
    """The names in a checkpoint, whether it is complete and in order, and a function that reads one."""
    if path.endswith(".npz"):
        arrays = dict(np.load(path))
        return list(arrays), False, arrays.__getitem__
    from safetensors import safe_open

    file = safe_open(path, framework="numpy")
    return list(file.keys()), False, file.get_tensor


# template: end reader
