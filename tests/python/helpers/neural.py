"""What the tests of neural helpers share: loading a helper, layouts, and comparing with PyTorch."""

import re
from pathlib import Path

import jax.numpy as jnp
import numpy as np
import torch

FOLDER = Path(__file__).parents[3] / "odl" / "helpers" / "flax_nnx"


def load(name):
    """The function or class of a helper file, with the helpers that it uses."""
    names = {}
    source(name, names, set())
    return names[name]


def source(name, names, seen):
    """Runs the file of a helper in a namespace, behind the files of the helpers that it names."""
    seen.add(name)
    text = (FOLDER / f"{name}.py").read_text()
    for word in sorted(set(re.findall(r"(?<![\w.\"'])\w+(?=\()|(?<=\()\w+(?=\):)", text)) - seen):
        if (FOLDER / f"{word}.py").exists() and not re.search(rf"(?m)^(def|class) {word}\b", text):
            source(word, names, seen)
    exec(compile(text, str(FOLDER / f"{name}.py"), "exec"), names)


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
