import numpy as np


def block_diag(*arrays):
    """Matrices (a vector is a row) along the diagonal of one matrix."""
    arrays = [x if len(x.shape) == 2 else np.reshape(x, (1, -1)) for x in arrays]
    width, start, rows = sum(x.shape[1] for x in arrays), 0, []
    for x in arrays:
        rows.append(np.pad(x, ((0, 0), (start, width - start - x.shape[1]))))
        start += x.shape[1]
    return np.concatenate(rows, axis=0)
