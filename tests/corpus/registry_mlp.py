"""A multilayer perceptron whose parts are chosen by name."""

import torch.nn as nn

ACTIVATIONS = {
    "relu": nn.ReLU,
    "gelu": nn.GELU,
    "tanh": nn.Tanh,
}
NORMS = {"layer": nn.LayerNorm, "none": nn.Identity}


def make_activation(name):
    """Returns a new activation layer, or complains about the name."""
    try:
        return ACTIVATIONS[name]()
    except KeyError:
        raise ValueError(f"unknown activation {name!r}, expected one of {sorted(ACTIVATIONS)}") from None


class MLP(nn.Module):
    def __init__(self, sizes=(6, 8, 8, 2), activation="gelu", dropout=0.0):
        super().__init__()
        layers = []
        for before, after in zip(sizes[:-2], sizes[1:-1]):
            layers += [nn.Linear(before, after), nn.LayerNorm(after), make_activation(activation)]
            if dropout > 0:
                layers.append(nn.Dropout(p=dropout))
        self.hidden = nn.Sequential(*layers)
        self.out = nn.Linear(sizes[-2], sizes[-1])

    def forward(self, x):
        return self.out(self.hidden(x))
