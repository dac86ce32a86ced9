"""The environment is the one the lock files describe: every pin is installed and the frameworks compute."""

from importlib import metadata
from pathlib import Path

import pytest

LOCKS = sorted(Path(__file__).parent.glob("requirements-*.lock"))


def pins() -> list[tuple[str, str]]:
    """Returns every (name, version) pair of the lock files."""
    lines = [line.strip() for lock in LOCKS for line in lock.read_text().splitlines()]
    return [tuple(line.split("==")) for line in lines if line and not line.startswith("#")]


def test_lock_files_are_found():
    names = [lock.name.removeprefix("requirements-").removesuffix(".lock") for lock in LOCKS]
    assert names == ["arrays", "core", "torch"]


@pytest.mark.parametrize(("name", "version"), pins())
def test_pin_is_installed(name: str, version: str):
    assert metadata.version(name) == version


def test_torch_computes_on_the_cpu():
    import torch

    layer = torch.nn.Conv2d(3, 4, kernel_size=3, padding=1)
    image = torch.ones(2, 3, 8, 8, requires_grad=True)
    layer(image).sum().backward()
    assert image.grad.shape == (2, 3, 8, 8)


def test_jax_differentiates():
    import jax
    import jax.numpy as jnp

    assert jax.grad(lambda x: jnp.sum(x**2))(jnp.array([1.0, 2.0])).tolist() == [2.0, 4.0]


def test_flax_agrees_with_torch_on_a_linear_layer():
    import jax.numpy as jnp
    import numpy as np
    import torch
    from flax import nnx

    theirs = torch.nn.Linear(3, 2)
    ours = nnx.Linear(3, 2, rngs=nnx.Rngs(0))
    ours.kernel[...] = jnp.asarray(theirs.weight.detach().numpy().T)
    ours.bias[...] = jnp.asarray(theirs.bias.detach().numpy())
    batch = np.arange(12, dtype=np.float32).reshape(4, 3)
    expected = theirs(torch.from_numpy(batch)).detach().numpy()
    np.testing.assert_allclose(np.asarray(ours(batch)), expected, rtol=1e-5, atol=1e-6)
