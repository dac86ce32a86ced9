import keras


class Sequential(keras.layers.Layer):
    """Layers that are applied one after the other; they may have names."""

    def __init__(self, *layers):
        super().__init__()
        named = layers[0] if len(layers) == 1 and hasattr(layers[0], "items") else None
        self.names = list(named) if named else [str(i) for i in range(len(layers))]
        self.layers = list(named.values() if named else () if named is not None else layers)

    def add_module(self, name, layer):
        if name in self.names:
            self.layers[self.names.index(name)] = layer
        else:
            self.names.append(name)
            self.layers.append(layer)

    def append(self, layer):
        self.add_module(str(len(self.layers)), layer)
        return self

    def extend(self, layers):
        for layer in layers:
            self.append(layer)
        return self

    def __len__(self):
        return len(self.layers)

    def __iter__(self):
        return iter(self.layers)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return Sequential(dict(zip(self.names[index], self.layers[index], strict=True)))
        return self.layers[index]

    def call(self, x):
        for layer in self.layers:
            x = layer(x)
        return x
