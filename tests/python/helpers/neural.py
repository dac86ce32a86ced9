"""What the tests of neural helpers share: loading a helper, layouts, and comparing with PyTorch."""

import importlib.util
from pathlib import Path

import jax.numpy as jnp
import numpy as np
import torch

FOLDER = Path(__file__).parents[3] / "odl" / "helpers" / "flax_nnx"


def load(name):
    """The function or class of a helper file."""
    spec = importlib.util.spec_from_file_location(f"helper_{name}", FOLDER / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return getattr(module, name)


def draw(*shape, seed=0):
    """Normal numbers as a tensor."""
    return torch.from_numpy(np.random.default_rng(seed).standard_normal(shape).astype(np.float32))


def arr(x):
    """An array of the numbers of a tensor."""
    return jnp.asarray(x.detach().numpy())


def last(x):
    """An array of the numbers of a tensor, channels moved to the end."""
    return jnp.moveaxis(arr(x), 1, -1)


def same(actual, expected, tolerance=1e-5):
    """Asserts that an array has shape and numbers of a tensor."""
    assert actual.shape == tuple(expected.shape)
    np.testing.assert_allclose(np.asarray(actual), expected.detach().numpy(), rtol=tolerance, atol=tolerance)


def same_map(actual, expected, tolerance=1e-5):
    """Asserts that channels-last feature maps equal those of a tensor."""
    same(jnp.moveaxis(actual, -1, 1), expected, tolerance)


def copy(module, layer):
    """Copies the parameters of a layer to a helper module with the same names and shapes."""
    for path, value in layer.state_dict().items():
        *owners, name = path.split(".")
        owner = module
        for part in owners:
            owner = owner[int(part)] if part.isdigit() else getattr(owner, part)
        parameter = getattr(owner, name)
        assert parameter.shape == tuple(value.shape), path
        parameter[...] = arr(value)
    return module
