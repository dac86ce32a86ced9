"""Listings of processors: their kernels do the same in NumPy, PyTorch and JAX."""

import importlib.util
import subprocess

import instruction_kernels as kernels
import jax.numpy as jnp
import numpy as np
import pytest
import torch
from test_models import TOOL

ARRAYS = {"numpy": np.array, "torch": torch.tensor, "jax": jnp.asarray}


@pytest.fixture(scope="module", params=["sass", "rdna"])
def lifted(request, tmp_path_factory):
    """The kernels of a family of processors, and a module of them for each target."""
    dialect, folder = request.param, tmp_path_factory.mktemp("listings")
    every = kernels.kernels(dialect)
    source = folder / f"kernels.{dialect}"
    source.write_text(kernels.listing(dialect, every))
    modules = {}
    for target in ARRAYS:
        out = folder / f"{target}.py"
        command = [TOOL, "convert", source, "--source", dialect, "--target", target, "--out", out, "--no-ops"]
        run = subprocess.run([str(part) for part in command], capture_output=True, text=True)
        assert run.returncode == 0, run.stderr
        spec = importlib.util.spec_from_file_location(f"{dialect}_{target}", out)
        modules[target] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(modules[target])
    return every, modules


@pytest.mark.parametrize("target", ["torch", "jax"])
def test_every_instruction_gives_the_same(lifted, target):
    every, modules = lifted
    assert len(every) > 100
    wrong = []
    for number, (name, code, types) in enumerate(every):
        random = np.random.default_rng(number)
        given = [kernels.numbers(kind, random).view(np.uint32) for kind in [*types, *["u32"] * 3][:3]]
        results = {}
        for each in ("numpy", target):
            before = [*given, np.full(4 * kernels.THREADS, 9, np.uint32)]
            arrays = [ARRAYS[each](array.copy()) for array in before]
            names = {f"p{8 * i:02x}": array for i, array in enumerate(arrays)}
            function = getattr(modules[each], name)
            taken = function.__wrapped__.__code__ if hasattr(function, "__wrapped__") else function.__code__
            used = {
                key: value for key, value in names.items() if key in taken.co_varnames[: taken.co_argcount]
            }
            with np.errstate(all="ignore"):
                (out,) = function(**used, grid=(1, 1, 1), block=(kernels.THREADS, 1, 1))
            results[each] = np.asarray(out)
            if each != "numpy":
                assert all(np.array_equal(np.asarray(a), b) for a, b in zip(arrays, before, strict=True)), (
                    code
                )
        if not kernels.same(results[target], results["numpy"]):
            wrong.append(code)
    assert not wrong
