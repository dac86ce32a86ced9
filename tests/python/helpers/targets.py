"""Helpers of the dialects besides JAX: their texts, and arrays of each framework."""

import importlib
import os
import re
from pathlib import Path

import numpy as np
import pytest

os.environ.setdefault("KERAS_BACKEND", "jax")
HELPERS = Path(__file__).parents[3] / "odl/helpers"
MODULES = {"numpy": "numpy", "keras": "keras", "mlx": "mlx.core", "tensorflow": "tensorflow"}


def load(dialect, name):
    """A helper with those that it calls."""
    pytest.importorskip(MODULES[dialect])
    scope, waiting, seen = {}, [name], set()
    while waiting:
        each = waiting.pop()
        path = HELPERS / dialect / f"{each}.py"
        if each in seen or not path.exists():
            continue
        seen.add(each)
        text = path.read_text()
        exec(compile(text, str(path), "exec"), scope)
        waiting += re.findall(r"(?<![\w.])(\w+)\(", text)
    return scope[name]


def arr(dialect, tensor):
    """A tensor of PyTorch as an array of the framework."""
    values = tensor.numpy() if hasattr(tensor, "numpy") else np.asarray(tensor)
    if dialect == "numpy":
        return values
    module = importlib.import_module(MODULES[dialect])
    if dialect == "mlx":
        return module.array(values)
    return module.ops.convert_to_tensor(values) if dialect == "keras" else module.constant(values)


def same(found, expected, tolerance=1e-5):
    """Compares arrays, numbers and tuples of them with what PyTorch gives."""
    if isinstance(expected, tuple | list):
        assert len(found) == len(expected)
        for each, other in zip(found, expected, strict=True):
            same(each, other, tolerance)
        return
    expected = expected.numpy() if hasattr(expected, "numpy") else np.asarray(expected)
    found = np.asarray(found)
    assert found.shape == expected.shape
    np.testing.assert_allclose(found, expected, rtol=1e-4, atol=tolerance)
