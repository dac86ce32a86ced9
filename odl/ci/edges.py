"""Values at which functions of single elements break."""

import numpy as np
import torch

EDGES = [0.0, -0.0, 0.5, -0.5, 1.0, -1.0, 2.5, -3.0, 1e-3, 30.0, float("inf"), -float("inf"), float("nan")]


def steady(reference):
    """The edge values at which single and double precision agree."""
    _, exact = reference.run(11, lambda t: t.double())
    keep = np.ones(len(EDGES), bool)
    for (mine, kind), (other, _) in zip(reference.leaves, exact, strict=True):
        if mine.shape != keep.shape or kind not in ("float", "int"):
            return reference.inputs
        if kind == "int":  # what is not finite has no whole number
            keep &= np.all([np.isfinite(one.numpy()) for one in reference.inputs], axis=0)
            continue
        with np.errstate(all="ignore"):
            keep &= np.isclose(mine.astype(float), other, rtol=1e-4, atol=1e-5, equal_nan=True)
    return [one[torch.from_numpy(keep)] for one in reference.inputs]


def finite(inputs):
    """The places at which all inputs are finite."""
    keep = torch.stack([torch.isfinite(one) for one in inputs]).all(0)
    return [one[keep] for one in inputs]
