"""What the tests of the helpers of NumPy, Keras, MLX and TensorFlow share."""

import re
from pathlib import Path

import numpy as np
import pytest

ROOT = Path(__file__).parents[3] / "odl" / "helpers"
MODULES = {"numpy": "numpy", "keras": "keras", "mlx": "mlx.core", "tensorflow": "tensorflow"}


def helper(dialect, name):
    """A helper of a dialect, with the helpers that it calls."""
    pytest.importorskip(MODULES[dialect])
    names, text, todo = set(), "", [name]
    while todo:
        each = todo.pop()
        path = ROOT / dialect / f"{each}.py"
        if each not in names and path.is_file():
            names.add(each)
            said = path.read_text()
            text += said
            todo += re.findall(r"(?<![\w.])(\w+)\(", said)
    scope = {}
    exec(text, scope)
    return scope[name]


def array(dialect, x):
    """An array of a dialect with the numbers of a tensor."""
    x = None if x is None else x.detach().numpy()
    if x is None or dialect == "numpy":
        return x
    if dialect == "keras":
        from keras import ops

        return ops.convert_to_tensor(x)
    if dialect == "mlx":
        import mlx.core as mx

        mx.set_default_device(mx.cpu)
        return mx.array(x)
    import tensorflow as tf

    return tf.constant(x)


def same(got, want, tolerance=1e-4):
    """The numbers and the shape are those of a tensor."""
    got = np.asarray(got)
    assert got.shape == tuple(want.shape)
    np.testing.assert_allclose(got, want.detach().numpy(), rtol=tolerance, atol=tolerance)
