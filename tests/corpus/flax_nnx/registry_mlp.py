"""A multilayer perceptron whose parts are chosen by name."""

from functools import partial

import jax.numpy as jnp
from flax import nnx

ACTIVATIONS = {
    "relu": lambda: nnx.relu,
    "gelu": lambda: partial(nnx.gelu, approximate=False),
    "tanh": lambda: jnp.tanh,
}
NORMS = {"layer": partial(nnx.LayerNorm, epsilon=1e-5), "none": lambda: nnx.identity}


def make_activation(name):
    """Returns a new activation layer, or complains about the name."""
    try:
        return ACTIVATIONS[name]()
    except KeyError:
        raise ValueError(f"unknown activation {name!r}, expected one of {sorted(ACTIVATIONS)}") from None


class MLP(nnx.Module):
    def __init__(self, sizes=(6, 8, 8, 2), activation="gelu", dropout=0.0, *, rngs: nnx.Rngs):
        layers = []
        for before, after in zip(sizes[:-2], sizes[1:-1]):
            layers += [
                nnx.Linear(before, after, rngs=rngs), nnx.LayerNorm(after, epsilon=1e-5, rngs=rngs),
                make_activation(activation)]
            if dropout > 0:
                layers.append(nnx.Dropout(rate=dropout, rngs=rngs))
        self.hidden = nnx.Sequential(*layers)
        self.out = nnx.Linear(sizes[-2], sizes[-1], rngs=rngs)

    def __call__(self, x):
        return self.out(self.hidden(x))
