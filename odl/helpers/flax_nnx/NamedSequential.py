from flax import nnx


class NamedSequential(nnx.Sequential):
    """Layers that are applied in the order they came in; each is an attribute under its name."""

    def __init__(self, *layers):
        self.names = ()
        if len(layers) == 1 and hasattr(layers[0], "items"):
            layers = layers[0].items()
        else:
            layers = ((str(i), layer) for i, layer in enumerate(layers))
        for name, layer in layers:
            self.add_module(name, layer)

    def add_module(self, name, layer):
        if name in self.names:
            delattr(self, name)  # a layer with weights cannot take the place of a function
        else:
            self.names += (name,)
        setattr(self, name, layer)

    register_module = add_module

    def append(self, layer):
        self.add_module(str(len(self.names)), layer)
        return self

    def extend(self, layers):
        for layer in list(layers):
            self.append(layer)
        return self

    def insert(self, index, layer):
        """Number the layers behind the new one anew, as PyTorch does."""
        layers = self.layers
        layers.insert(index, layer)
        for i, each in enumerate(layers):
            self.add_module(str(i), each)
        return self

    @property
    def layers(self):
        return [getattr(self, name) for name in self.names]

    def named_children(self):
        return zip(self.names, self.layers, strict=True)

    def children(self):
        return iter(self.layers)

    def __len__(self):
        return len(self.names)

    def __iter__(self):
        return iter(self.layers)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return NamedSequential({name: getattr(self, name) for name in self.names[index]})
        return getattr(self, self.names[index])

    def __setitem__(self, index, layer):
        self.add_module(self.names[index], layer)

    def __call__(self, x):
        for name in self.names:
            x = getattr(self, name)(x)
        return x
