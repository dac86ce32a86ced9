"""A package of several files: converted as a folder, it computes the same numbers."""

import importlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from test_models import ROOT, TOOL

PROJECTS = ROOT / "tests/corpus/projects"


def imported(folder: Path, package: str, module: str):
    """Imports a module of a package that lies in a folder, and forgets the package."""
    sys.path.insert(0, str(folder))
    try:
        return importlib.import_module(f"{package}.{module}")
    finally:
        sys.path.remove(str(folder))
        for name in [name for name in sys.modules if name.split(".")[0] == package]:
            del sys.modules[name]


@pytest.fixture(scope="module")
def converted(tmp_path_factory):
    folder = tmp_path_factory.mktemp("projects")
    pair = ("--source", "torch", "--target", "flax_nnx", "--out")
    for command in (
        ("convert", PROJECTS / "segmenter", *pair, folder / "segmenter"),
        ("gen-weight-script", PROJECTS / "segmenter/model.py", *pair, folder / "weights.py"),
    ):
        run = subprocess.run([str(part) for part in (TOOL, *command)], capture_output=True, text=True)
        assert run.returncode == 0, run.stdout + run.stderr
    return folder


def test_a_converted_package_computes_the_same(converted, tmp_path):
    os.environ.setdefault("JAX_PLATFORMS", "cpu")
    import jax.numpy as jnp
    import numpy as np
    import torch
    from flax import nnx

    torch.manual_seed(0)
    theirs = imported(PROJECTS, "segmenter", "model").Segmenter(classes=4).eval()
    with torch.no_grad():
        for name, value in theirs.state_dict().items():
            if value.dtype.is_floating_point:
                noise = torch.randn_like(value) * 0.2
                value.copy_(noise.abs() + 0.5 if name.endswith("running_var") else value + noise)
    torch.save(theirs.state_dict(), tmp_path / "state.pt")
    x = torch.randn(2, 3, 16, 16)
    with torch.no_grad():
        wanted = theirs(x).numpy()

    ours = imported(converted, "segmenter", "model").Segmenter(classes=4, rngs=nnx.Rngs(0))
    spec = importlib.util.spec_from_file_location("weights", converted / "weights.py")
    weights = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(weights)
    weights.migrate(tmp_path / "state.pt", tmp_path / "moved", model=ours)
    ours = weights.restore(ours, tmp_path / "moved") or ours
    ours.eval()
    given = np.asarray(ours(jnp.asarray(x.numpy())))
    assert given.shape == wanted.shape
    np.testing.assert_allclose(given, wanted, rtol=1e-4, atol=1e-4)
