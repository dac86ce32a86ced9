"""Calls of each framework, converted to the others and run in both: the numbers must agree."""

from __future__ import annotations

import importlib.util
import itertools
import os
import pathlib
import subprocess

import numpy as np
import pytest
import yaml
from test_models import TOOL

ROWS = yaml.safe_load((pathlib.Path(__file__).parent / "readings.yaml").read_text())
# framework: (call, the targets that have no form of it)
CASES = {
    framework: [(row, []) if isinstance(row, str) else (row["call"], row["without"]) for row in rows]
    for framework, rows in ROWS.items()
}
TARGETS = ["torch", "jax", "keras", "tensorflow", "mlx", "numpy"]
HEADS = {
    "torch": "import torch\n",
    "jax": "import jax\nimport jax.numpy as jnp\nimport optax\n",
    "keras": "import keras\nfrom keras import ops\n",
    "tensorflow": "import tensorflow as tf\n",
    "mlx": "import mlx.core as mx\nimport mlx.nn as nn\n",
    "numpy": "import numpy as np\n",
}
os.environ.setdefault("KERAS_BACKEND", "jax")


def arrays(framework):
    """What makes an array of a framework of a NumPy array."""
    if framework == "torch":
        import torch

        return torch.as_tensor
    if framework == "jax":
        import jax.numpy as jnp

        return jnp.asarray
    if framework == "keras":
        from keras import ops

        return ops.convert_to_tensor
    if framework == "tensorflow":
        import tensorflow as tf

        return tf.convert_to_tensor
    if framework == "mlx":
        import mlx.core as mx

        return mx.array
    return np.asarray


def sample(name, seed):
    """x and y are floats, i indices, m truth values, v a vector, p images, k a kernel."""
    rng = np.random.default_rng(seed)
    return {
        "x": rng.normal(size=(3, 4)).astype(np.float32),
        "y": rng.normal(size=(3, 4)).astype(np.float32),
        "u": rng.uniform(0.1, 1.1, size=(3, 4)).astype(np.float32),
        "v": rng.normal(size=(4,)).astype(np.float32),
        "i": rng.integers(0, 3, size=(5,)).astype(np.int32),
        "m": rng.normal(size=(3, 4)) > 0,
        "p": rng.normal(size=(2, 6, 6, 3)).astype(np.float32),
        "k": rng.normal(size=(3, 3, 3, 4)).astype(np.float32),
    }[name]


def source_text(framework):
    """One file with a function for each call of a framework."""
    text = HEADS[framework]
    for number, (call, _) in enumerate(CASES[framework]):
        text += f"\n\ndef case{number}(x, y, u, v, i, m, p, k):\n    return {call}\n"
    return text


def run(framework, path):
    """The results of all functions of a file, or what went wrong."""
    spec = importlib.util.spec_from_file_location(f"readings_{framework}_{path.parent.name}", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    make = arrays(framework)
    results = []
    for number in range(len([name for name in vars(module) if name.startswith("case")])):
        inputs = [make(sample(name, seed)) for seed, name in enumerate("xyuvimpk")]
        try:
            found = getattr(module, f"case{number}")(*inputs)
            parts = found if isinstance(found, (tuple, list)) else [found]
            results.append([np.asarray(part) for part in parts])
        except Exception as fault:  # what else a framework raises
            results.append(repr(fault))
    return results


@pytest.fixture(scope="session")
def expected(tmp_path_factory):
    results = {}
    for framework in CASES:
        path = tmp_path_factory.mktemp(framework) / "source.py"
        path.write_text(source_text(framework))
        results[framework] = (path, run(framework, path))
    return results


@pytest.mark.parametrize(
    "source, target", [pair for pair in itertools.product(CASES, TARGETS) if pair[0] != pair[1]]
)
def test_the_other_framework_gives_the_same(expected, tmp_path, source, target):
    path, wanted = expected[source]
    out = tmp_path / "out.py"
    command = [TOOL, "convert", path, "--source", source, "--target", target, "--out", out]
    subprocess.run([str(part) for part in command], capture_output=True, text=True)
    faults = []
    for (call, without), one, other in zip(CASES[source], run(target, out), wanted, strict=False):
        same = isinstance(one, list) and len(one) == len(other)
        same = same and all(
            a.shape == b.shape and np.allclose(a, b, rtol=1e-4, atol=1e-5, equal_nan=True)
            for a, b in zip(one, other, strict=False)
        )
        if same == (target in without):
            faults.append(
                f"{call}: {one if isinstance(one, str) else 'other numbers' if not same else 'works'}"
            )
    assert faults == []
