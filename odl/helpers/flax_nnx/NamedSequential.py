from flax import nnx


class NamedSequential(nnx.Module):
    """Named layers that are applied one after the other; each is an attribute under its name."""

    def __init__(self, layers):
        self.names = tuple(layers)
        for name, layer in layers.items():
            setattr(self, name, layer)

    def __call__(self, x):
        for name in self.names:
            x = getattr(self, name)(x)
        return x
