"""Modules of Flax NNX and MLX, converted to every framework with their weights: the numbers must agree."""

from __future__ import annotations

import importlib.util
import os
import pathlib
import subprocess

import numpy as np
import pytest
from test_models import TOOL
from test_readings import arrays

FOLDER = pathlib.Path(__file__).parent / "module_sources"
INPUTS = {
    "Dense": np.arange(8).reshape(2, 4) % 10,
    "Maps": np.random.default_rng(0).normal(size=(2, 8, 8, 3)),
    "Listed": np.random.default_rng(1).normal(size=(2, 4)),
    "Weighted": np.random.default_rng(2).normal(size=(2, 4)),
    "Attending": np.random.default_rng(3).normal(size=(2, 5, 4)),
}
TARGETS = ["torch", "jax", "flax_nnx", "keras", "tensorflow", "mlx", "numpy"]
FILES = {"torch": "w.pt", "mlx": "w.safetensors", "numpy": "w.npz"}
PAIRS = [(s, t) for s in ("flax_nnx", "mlx") for t in TARGETS if s != t and (s, t) != ("flax_nnx", "jax")]
os.environ.setdefault("KERAS_BACKEND", "jax")


def loaded(path, name):
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def made(kind, framework):
    """A model for inference."""
    if framework in ("jax", "flax_nnx"):
        from flax import nnx

        model = kind(4, rngs=nnx.Rngs(0))
    else:
        model = kind(4)
    if hasattr(model, "eval"):
        model.eval()
    return model


def saved(model, framework, folder):
    """The path of a checkpoint of the source."""
    if framework == "mlx":
        model.save_weights(str(folder / "source.safetensors"))
        return folder / "source.safetensors"
    import orbax.checkpoint as ocp
    from flax import nnx

    with ocp.PyTreeCheckpointer() as checkpointer:
        checkpointer.save(folder / "source", nnx.state(model).to_pure_dict())
    return folder / "source"


@pytest.fixture(scope="module", params=PAIRS, ids=lambda pair: "-".join(pair))
def converted(request, tmp_path_factory):
    source, target = request.param
    folder = tmp_path_factory.mktemp(f"{source}-{target}")
    path = FOLDER / f"{source}_sources.py"
    script, out = folder / "weights.py", folder / "model.py"
    ends = ["--source", source, "--target", target, "--out"]
    subprocess.run([TOOL, "convert", str(path), *ends, str(out)], check=True)
    subprocess.run([TOOL, "gen-weight-script", str(path), *ends, str(script)], check=True)
    name = f"{source}_{target}"
    return (
        source,
        target,
        loaded(path, "source_" + name),
        loaded(out, name),
        loaded(script, "weights_" + name),
    )


@pytest.mark.parametrize("name", sorted(INPUTS))
def test_a_module_gives_the_same_numbers(converted, name, tmp_path):
    source, target, before, after, script = converted
    x = INPUTS[name]
    x = x.astype(np.int32 if x.dtype.kind == "i" else np.float32)
    model = made(getattr(before, name), source)
    expected = np.asarray(model(arrays("jax" if source == "flax_nnx" else source)(x)))
    other = made(getattr(after, name), target)
    given = arrays("jax" if target == "flax_nnx" else target)(x)
    if target in ("keras", "tensorflow"):
        import keras

        if target == "tensorflow" and keras.backend.backend() != target:
            pytest.skip("functions of TensorFlow take no variables of another backend of Keras")
        other(given)
    out = str(tmp_path / FILES.get(target, "w.weights.h5" if target in ("keras", "tensorflow") else "w"))
    script.migrate(str(saved(model, source, tmp_path)), out, other)
    script.restore(other, out)
    result = other(given)
    result = result.detach().numpy() if target == "torch" else np.asarray(result)
    np.testing.assert_allclose(result, expected, rtol=1e-4, atol=1e-4)
