from torch import nn


class Applied(nn.Module):
    """A function as a module."""

    def __init__(self, function):
        super().__init__()
        self.function = function

    def forward(self, *inputs):
        return self.function(*inputs)


class Sequential(nn.Module):
    """Layers and functions that are applied one after the other."""

    def __init__(self, *layers):
        super().__init__()
        self.layers = nn.ModuleList(
            [layer if isinstance(layer, nn.Module) else Applied(layer) for layer in layers]
        )

    def __len__(self):
        return len(self.layers)

    def __iter__(self):
        return iter(self.layers)

    def __getitem__(self, index):
        return self.layers[index]

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x
