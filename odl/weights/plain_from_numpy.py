"""Reads checkpoints of NumPy: .npz."""

import numpy as np


# template: begin reader
def checkpoint(path):
    """The arrays of a file by their names."""
    with np.load(path) as file:
        return dict(file)


# template: end reader
